package ru.medbus.schemas.mdlp;

/** @param signature detached CMS over the code, base64 */
public record TokenRequest(String code, String signature) {}
