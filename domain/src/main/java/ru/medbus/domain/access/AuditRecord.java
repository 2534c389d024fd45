package ru.medbus.domain.access;

import java.time.Instant;
import java.util.List;

/**
 * One line of the audit trail.
 *
 * @param who     login, or name of a system
 * @param address where from
 * @param subject what it was done to, in words that find it again
 * @param before  the state before, empty when there was none
 * @param after   the state after, empty when there is none
 */
public record AuditRecord(long id, Instant at, String who, String address, AuditAction action, String subject,
        String before, String after, byte[] hash) implements ChainRow {

    static AuditRecord at(HashChain.Place place, Actor actor, AuditAction action, String subject, String before,
            String after) {
        var facts = List.of(actor.who(), actor.address(), action.name(), subject, before, after);
        return new AuditRecord(place.id(), place.at(), actor.who(), actor.address(), action, subject, before, after,
                place.hash(facts));
    }

    @Override
    public List<String> facts() {
        return List.of(who, address, action.name(), subject, before, after);
    }
}
