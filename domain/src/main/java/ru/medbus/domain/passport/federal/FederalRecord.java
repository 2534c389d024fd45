package ru.medbus.domain.passport.federal;

import java.util.Map;

/**
 * One record as ФРМО says it.
 *
 * @param key     its OID; of a building, the МО's OID and its federal id
 * @param parent  what it belongs to: an МО, of an отделение its подразделение; empty of an МО
 * @param subject in words, for the history
 * @param cells   column → value; days as {@code yyyy-MM-dd}, {@code null} where a day or a number is not said
 * @param origin  dictionary it comes from
 * @param rowNo   row of the dictionary, for people
 * @param derived told beside another record: it may be repeated, and what the own row says comes first
 */
public record FederalRecord(FederalKind kind, String key, String facilityOid, String parent, String subject,
        Map<String, String> cells, String origin, int rowNo, boolean derived) {}
