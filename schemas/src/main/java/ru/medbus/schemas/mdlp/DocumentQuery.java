package ru.medbus.schemas.mdlp;

public record DocumentQuery(DocumentFilter filter, int startFrom, int count) {}
