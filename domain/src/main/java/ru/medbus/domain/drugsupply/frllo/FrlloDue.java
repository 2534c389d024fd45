package ru.medbus.domain.drugsupply.frllo;

import java.time.Instant;

/**
 * A record whose turn has come.
 *
 * @param subjectId   see {@code frllo.record}
 * @param toldVersion 0: ФРЛЛО does not know it yet
 * @param told        what ФРЛЛО has accepted, empty when nothing
 */
record FrlloDue(long id, long subjectId, long part, long personId, int version, int toldVersion, String told,
        Instant changedAt) {

    boolean known() {
        return toldVersion > 0;
    }

    /** Another one for every version, so that ФРЛЛО takes no repeat for news and no news for a repeat. */
    String documentId() {
        return id + "-" + version;
    }
}
