package ru.medbus.adapters.formats;

import java.util.List;

/**
 * A package as read: nothing of it is installed yet.
 *
 * @param zip     to be stored; as received, or made of the folder
 * @param sha256  of {@code zip}, hex; the key of {@link EditionCache}
 * @param missing what the administrator has to fill in before installing, in Russian; empty when all is known
 */
public record PackageContents(PackageFiles files, PackageFacts facts, byte[] zip, String sha256,
        List<String> missing) {}
