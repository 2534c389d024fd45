package ru.medbus.schemas.mdlp;

public record Sent(String documentId) {}
