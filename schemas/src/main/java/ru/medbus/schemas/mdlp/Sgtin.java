package ru.medbus.schemas.mdlp;

/**
 * A code as МДЛП has it; what it does not say is {@code null}.
 *
 * @param sgtin          GTIN and serial, 27 characters
 * @param status         one of МДЛП's words
 * @param sysId          место деятельности it is at
 * @param owner          участник who owns it
 * @param batch          series
 * @param expirationDate as МДЛП writes it
 * @param haltId         decision of Росздравнадзор that paused the circulation
 */
public record Sgtin(String sgtin, String gtin, String status, String statusDate, String batch, String owner,
        String sysId, String expirationDate, String pack3Id, String haltId, String haltDocNum) {}
