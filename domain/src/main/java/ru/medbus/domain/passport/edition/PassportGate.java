package ru.medbus.domain.passport.edition;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.PassportChanged;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.reference.calendar.RegionTime;

/**
 * Every edit of a passport begins here: one at a time, none while it is being accepted, with a reason after that.
 *
 * <p>What the ministry looks at is what it accepts. While it looks, these are barred: facts, buildings, rooms, участки,
 * technologies, beds and workplaces; units of equipment entered, changed, moved or written off, whether by hand, by the
 * act of an inventory or taken over from accounting. These still pass: loads of ФРМО and ФРМР and what the ministry
 * decides about their differences (staff come no other way); repair, downtime, use and care of a unit, because life does
 * not wait; the counting of an inventory up to its act; an answer to accounting that changes no unit.
 */
@Service
public class PassportGate {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 1_000;
    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private final EditionMapper rows;
    private final RegionTime time;
    private final ApplicationEventPublisher events;

    PassportGate(EditionMapper rows, RegionTime time, ApplicationEventPublisher events) {
        this.rows = rows;
        this.time = time;
        this.events = events;
    }

    /** Opens it for the edit that the running transaction makes; an accepted passport becomes the next draft. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(String facility, Author author) {
        rows.lock(facility).orElseThrow(() -> new PassportRefusedException.Unknown(facility));
        refuseSubmitted(facility);
        var standing = rows.standing(facility).orElse(Standing.NEW);
        requireReason(standing, author.why());
        if (standing.state() == PassportState.ACCEPTED) {
            long id = rows.append(facility, PassportState.DRAFT, author.who(), author.why(), standing.percent());
            rows.stand(facility, PassportState.DRAFT, id, standing.edition(), standing.percent());
        }
        events.publishEvent(new PassportChanged(facility));
    }

    /** For equipment, which has a life of its own: asks for no reason and begins no draft, but is barred all the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireNotSubmitted(String facility) {
        rows.hold(facility).orElseThrow(() -> new PassportRefusedException.Unknown(facility));
        refuseSubmitted(facility);
    }

    /** What a form says before anything is typed into it; empty while edits pass. */
    @Transactional(readOnly = true)
    public Optional<String> barrier(String facility) {
        return rows.submission(facility).map(this::words);
    }

    private void refuseSubmitted(String facility) {
        rows.submission(facility).ifPresent(submission -> {
            throw new PassportRefusedException(words(submission));
        });
    }

    private String words(EditionMapper.Submission submission) {
        return "Паспорт на приёмке в министерстве с " + SINCE.withZone(time.zone()).format(submission.at())
                + " (отправил " + submission.who() + ", заполнен на " + submission.percent() + " %, станет редакцией "
                + (submission.edition() + 1) + "): до решения сведения и оборудование не правят. Отозвать его может "
                + "организация на странице паспорта, вернуть с замечаниями — министерство.";
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
