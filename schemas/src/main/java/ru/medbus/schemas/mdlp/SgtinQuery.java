package ru.medbus.schemas.mdlp;

/** Pages are asked for only where the method has them. */
public record SgtinQuery(SgtinFilter filter, Integer startFrom, Integer count) {}
