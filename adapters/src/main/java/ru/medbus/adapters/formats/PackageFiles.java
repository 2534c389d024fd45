package ru.medbus.adapters.formats;

import java.util.Map;
import java.util.Optional;

/**
 * What of a package is compiled.
 *
 * @param schemas path in the package → bytes of an XSD; may be empty
 * @param rules   the Schematron file, where there is one
 */
public record PackageFiles(Map<String, byte[]> schemas, Optional<RulesFile> rules) {
    public PackageFiles {
        schemas = Map.copyOf(schemas);
    }

    /** @param name of the .sch, without folders: stands in messages and in ids of rules */
    public record RulesFile(String name, byte[] content) {}
}
