package ru.medbus.schemas.mdlp;

import java.util.List;

public record DocumentList(List<DocumentCard> documents, int total) {}
