package ru.medbus.schemas.nsi;

/** @param publishDate {@code dd.MM.yyyy HH:mm} */
public record NsiVersion(String version, String createDate, String publishDate, String lastUpdate, String releaseNotes,
        boolean archive) {}
