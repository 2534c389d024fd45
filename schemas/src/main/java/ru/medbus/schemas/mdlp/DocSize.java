package ru.medbus.schemas.mdlp;

/** @param docSize bytes of the longest document with its signature that {@code documents/send} takes */
public record DocSize(long docSize) {}
