package ru.medbus.domain.passport.edition;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.PassportChanged;
import ru.medbus.domain.passport.PassportRefusedException;

/** Every edit of a passport begins here: one at a time, none while it is being accepted, with a reason after that. */
@Service
public class PassportGate {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1_000;

    private final EditionMapper rows;
    private final ApplicationEventPublisher events;

    PassportGate(EditionMapper rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /** Opens it for the edit that the running transaction makes; an accepted passport becomes the next draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(String facility, Author author) {
        rows.lock(facility).orElseThrow(() -> new PassportRefusedException.Unknown(facility));
        var standing = rows.standing(facility).orElse(Standing.NEW);
        if (!standing.state().editable()) {
            throw new PassportRefusedException(
                    "Паспорт на приёмке в министерстве: отзовите его или дождитесь решения, потом правьте.");
        }
        requireReason(standing, author.why());
        if (standing.state() == PassportState.ACCEPTED) {
            long id = rows.append(facility, PassportState.DRAFT, author.who(), author.why(), standing.percent());
            rows.stand(facility, PassportState.DRAFT, id, standing.edition(), standing.percent());
        }
        events.publishEvent(new PassportChanged(facility));
    }

    private static void requireReason(Standing standing, String why) {
        if (standing.edition() > 0 && why.length() < SHORTEST_REASON) {
            throw new PassportRefusedException("why",
                    "Паспорт уже принимали: напишите, почему он меняется, не короче пяти знаков.");
        }
        if (why.length() > LONGEST_REASON) {
            throw new PassportRefusedException("why", "Причина: не длиннее " + LONGEST_REASON + " знаков.");
        }
    }
}
