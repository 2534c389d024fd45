package ru.medbus.schemas.mdlp;

/** @param hashSum SHA-256 of the XML, hexadecimal */
public record LargeRequest(String sign, String hashSum, String requestId) {}
