package ru.medbus.schemas.mdlp;

public record LargeFinished(String documentId) {}
