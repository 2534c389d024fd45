package ru.medbus.schemas.mdlp;

/** @param link where the XML is to be put */
public record LargePlace(String link, String documentId) {}
