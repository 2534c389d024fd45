package ru.medbus.domain.reference.draft;

import java.util.List;

/** A column of a draft; its name is that of the version's cells. */
public record DraftColumn(String name, ColumnRole role) {
    /** Of a dictionary that is written from nothing. */
    public static final List<DraftColumn> USUAL = List.of(new DraftColumn("CODE", ColumnRole.CODE),
            new DraftColumn("NAME", ColumnRole.NAME), new DraftColumn("DATE_BEGIN", ColumnRole.FROM),
            new DraftColumn("DATE_END", ColumnRole.TO));
}
