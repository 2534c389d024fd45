package ru.medbus.adapters.formats;

import java.util.Optional;
import ru.medbus.adapters.formats.schematron.CompiledRules;
import ru.medbus.adapters.formats.xsd.CompiledSchema;

/**
 * One compiled edition of a format; lives in a cache, replaced as a whole when its package changes. Shared by all threads.
 *
 * @param schema absent when the package has no XSD
 * @param rules  absent when the package has no Schematron
 */
public record FormatEdition(Optional<CompiledSchema> schema, Optional<CompiledRules> rules) {

    /**
     * Compiles everything: tens to hundreds of milliseconds.
     *
     * @throws FormatRefusedException the package is incomplete, wrong or uses what the checker does not know
     */
    public static FormatEdition compile(PackageFiles files) {
        if (files.schemas().isEmpty() && files.rules().isEmpty()) {
            throw new FormatRefusedException("В пакете нет ни XSD, ни Schematron (.sch): проверять нечем.");
        }
        return new FormatEdition(
                files.schemas().isEmpty() ? Optional.empty() : Optional.of(CompiledSchema.compile(files.schemas())),
                files.rules().map(rules -> CompiledRules.compile(rules.name(), rules.content())));
    }
}
