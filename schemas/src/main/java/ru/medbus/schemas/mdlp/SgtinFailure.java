package ru.medbus.schemas.mdlp;

/** @param errorCode 2 not found, 4 not allowed to see */
public record SgtinFailure(String sgtin, int errorCode, String errorDesc) {}
