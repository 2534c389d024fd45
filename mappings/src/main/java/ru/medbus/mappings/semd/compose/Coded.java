package ru.medbus.mappings.semd.compose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of a dictionary: all five attributes that a coded element must carry follow from it. */
public record Coded(NsiDictionary dictionary, String code, String name) {

    /** @throws IllegalArgumentException when the row is of none of these dictionaries */
    Coded of(NsiDictionary... expected) {
        if (!List.of(expected).contains(dictionary)) {
            throw new IllegalArgumentException(
                    "Запись справочника " + dictionary.oid() + " здесь не подходит, нужна из "
                            + Stream.of(expected).map(NsiDictionary::oid).collect(Collectors.joining(", ")));
        }
        return this;
    }
}
