package ru.medbus.domain.reference.draft;

/** What keeps a draft from being published, where and what to do. */
public record CellProblem(long row, String column, String text) {}
