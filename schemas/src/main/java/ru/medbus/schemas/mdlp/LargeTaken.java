package ru.medbus.schemas.mdlp;

public record LargeTaken(String requestId) {}
