package ru.medbus.schemas.mdlp;

/**
 * A small document.
 *
 * @param document  XML in UTF-8, base64
 * @param sign      detached CMS, base64
 * @param requestId GUID of the sender; several documents may bear one
 */
public record SendRequest(String document, String sign, String requestId) {}
