package ru.medbus.schemas.mdlp;

/** What is to be signed for a token. */
public record AuthCode(String code) {}
