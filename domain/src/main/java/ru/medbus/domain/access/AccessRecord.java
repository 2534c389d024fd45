package ru.medbus.domain.access;

import java.time.Instant;
import java.util.List;

/**
 * One look into patients' data.
 *
 * @param who       login
 * @param address   where from
 * @param messageId whose body was opened
 * @param shown     what of it, and how much: «входящее тело, полностью»
 * @param reason    why, in the person's own words
 */
public record AccessRecord(long id, Instant at, String who, String address, String messageId, String shown,
        String reason, byte[] hash) implements ChainRow {

    static AccessRecord at(HashChain.Place place, Actor actor, String messageId, String shown, String reason) {
        var facts = List.of(actor.who(), actor.address(), messageId, shown, reason);
        return new AccessRecord(place.id(), place.at(), actor.who(), actor.address(), messageId, shown, reason,
                place.hash(facts));
    }

    @Override
    public List<String> facts() {
        return List.of(who, address, messageId, shown, reason);
    }
}
