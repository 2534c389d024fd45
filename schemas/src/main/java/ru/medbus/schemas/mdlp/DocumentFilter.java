package ru.medbus.schemas.mdlp;

/**
 * What documents are asked for; {@code null} is no condition.
 *
 * @param processedDateFrom {@code yyyy-MM-dd HH:mm:ss}
 */
public record DocumentFilter(String processedDateFrom, String processedDateTo, String requestId) {}
