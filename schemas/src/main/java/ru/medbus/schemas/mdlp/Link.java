package ru.medbus.schemas.mdlp;

public record Link(String link) {}
