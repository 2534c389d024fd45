package ru.medbus.routes.document;

import java.util.List;
import java.util.Optional;
import ru.medbus.adapters.formats.PackageFacts;

/**
 * What is inside a package, before anything is installed.
 *
 * @param schemas  paths of its XSDs
 * @param rules    name of its Schematron
 * @param missing  what has still to be filled in
 * @param failures why it cannot be compiled; empty when it can
 * @param known    revision in force of the same code
 */
public record PackageLook(PackageFacts facts, List<String> schemas, Optional<String> rules, int bytes,
        List<String> missing, List<String> failures, Optional<Integer> known) {

    public boolean compiles() {
        return failures.isEmpty();
    }
}
