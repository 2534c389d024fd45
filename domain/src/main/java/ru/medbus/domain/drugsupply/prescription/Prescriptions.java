package ru.medbus.domain.drugsupply.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.RowSet;

/** Prescriptions from the first word of the draft to the drug in the patient's hand. */
@Service
public class Prescriptions {
    private static final int SHORTEST_REASON = 5;

    private final PrescriptionMapper rows;
    private final PrescriptionRules rules;
    private final Numbers numbers;
    private final PrescriptionDispatch dispatch;
    private final PrescriptionProperties properties;
    private final History history;
    private final List<PrescriptionFollower> followers;

    Prescriptions(PrescriptionMapper rows, PrescriptionRules rules, Numbers numbers, PrescriptionDispatch dispatch,
            PrescriptionProperties properties, History history, List<PrescriptionFollower> followers) {
        this.rows = rows;
        this.rules = rules;
        this.numbers = numbers;
        this.dispatch = dispatch;
        this.properties = properties;
        this.history = history;
        this.followers = List.copyOf(followers);
    }

    /**
     * A prescription of a list that comes as a whole.
     *
     * @param doctorSnils 11 digits, empty when not known
     */
    public record Entry(String facilityOid, String formCode, String series, String number, PrescriptionState state,
            long personId, String categoryCode, int percent, int fund, String diagnosis, String drugCode,
            BigDecimal singleDose, int timesADay, int courseDays, BigDecimal quantity, String signa, String termCode,
            LocalDate issuedOn, LocalDate validUntil, String doctor, String doctorName, boolean paper,
            String doctorSnils) {

        public Entry(String facilityOid, String formCode, String series, String number, PrescriptionState state,
                long personId, String categoryCode, int percent, int fund, String diagnosis, String drugCode,
                BigDecimal singleDose, int timesADay, int courseDays, BigDecimal quantity, String signa,
                String termCode, LocalDate issuedOn, LocalDate validUntil, String doctor, String doctorName,
                boolean paper) {
            this(facilityOid, formCode, series, number, state, personId, categoryCode, percent, fund, diagnosis,
                    drugCode, singleDose, timesADay, courseDays, quantity, signa, termCode, issuedOn, validUntil,
                    doctor, doctorName, paper, "");
        }
    }

    @Transactional(readOnly = true)
    public Prescription get(long id) {
        return rows.one(id).map(PrescriptionMapper.Row::prescription)
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("рецепт " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Prescription> byNumber(SeriesNumber number) {
        return rows.byNumber(number).map(PrescriptionMapper.Row::prescription);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Prescription> of(long person, int limit) {
        return rows.of(person, limit).stream().map(PrescriptionMapper.Row::prescription).toList();
    }

    /** Keeps what has been entered so far, right or wrong. @return id */
    @Transactional
    public long draft(Order order, String facility, Prescription.Doctor doctor) {
        return rows.add(facility, order, doctor, Optional.empty(), Optional.empty());
    }

    @Transactional
    public void change(long id, int revision, Order order) {
        if (rows.change(id, revision, order) == 0) {
            refuseUnless(get(id), get(id).state() == PrescriptionState.DRAFT, "подписанный рецепт не меняется");
            throw DrugSupplyRefusedException.outdated();
        }
    }

    /** A new draft with the same order, dated this day. @return id */
    @Transactional
    public long copy(long id, LocalDate day, String facility, Prescription.Doctor doctor) {
        return rows.add(facility, get(id).order().again(day), doctor, Optional.of(id), Optional.empty());
    }

    /**
     * Holds a draft against the rules and gives it its number, right and term: what is signed next. A draft that has a
     * number keeps it.
     */
    @Transactional
    public Prescription prepare(long id, int revision, LocalDate today, String who) {
        var draft = draft(id, revision);
        var checked = rules.check(draft.order(), draft.facilityOid(), false, today).orRefuse();
        var number = draft.number().orElseGet(() -> numbers.next(draft.facilityOid(), draft.order().form()));
        rows.number(id, number, checked.right(), checked.until(draft.order().issuedOn()));
        if (draft.number().isEmpty()) {
            history.note(who, "", draft.order().personId(), draft.subject(), "присвоен номер " + number);
        }
        return get(id);
    }

    /** Signed with an electronic signature: from here on it does not change. Its document goes out with this commit. */
    @Transactional
    public void sign(long id, int revision, SignedDocument document, String who) {
        var prepared = prepared(id, revision);
        move(prepared, PrescriptionState.SIGNED);
        rules.hold(prepared.facilityOid(), prepared.order());
        rows.signed(id, PrescriptionState.SIGNED, dispatch.order(prepared, document));
        history.note(who, "", prepared.order().personId(), prepared.subject(), "подписан и поставлен в очередь");
    }

    /** Printed and signed by hand: a form that has no electronic one. */
    @Transactional
    public void issueOnPaper(long id, int revision, String who) {
        var prepared = prepared(id, revision);
        move(prepared, PrescriptionState.REGISTERED);
        rules.hold(prepared.facilityOid(), prepared.order());
        rows.signed(id, PrescriptionState.REGISTERED, Optional.empty());
        history.note(who, "", prepared.order().personId(), prepared.subject(), "выписан, печатается");
    }

    @Transactional
    public void annul(long id, int revision, String reason, String who) {
        var known = expected(id, revision);
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new DrugSupplyRefusedException("reason", "REASON", "Напишите, почему рецепт аннулируется.", "");
        }
        move(known, PrescriptionState.ANNULLED);
        rows.annul(id, reason.strip());
        history.note(who, reason.strip(), known.order().personId(), known.subject(), "аннулирован");
        tell(id, PrescriptionState.ANNULLED);
    }

    /** Asks that the drug be kept for the patient for so many days. */
    @Transactional
    public void reserve(long id, int revision, int days, LocalDate today, String who) {
        var known = expected(id, revision);
        if (days < 1 || days > properties.mostReservedDays()) {
            throw new DrugSupplyRefusedException("days", "RESERVED_DAYS", "Бронь — от 1 до "
                    + properties.mostReservedDays() + " дней.", "настройка medbus.prescription.most-reserved-days");
        }
        move(known, PrescriptionState.RESERVED);
        var until = today.plusDays(days);
        rows.reserve(id, PrescriptionState.RESERVED,
                Optional.of(known.validUntil().filter(until::isAfter).orElse(until)));
        history.note(who, "", known.order().personId(), known.subject(), "забронирован на " + days + " дн.");
    }

    /** What a pharmacy does with it: partly dispensed, dispensed, delayed; or a reservation that is given up. */
    @Transactional
    public void become(long id, PrescriptionState next, String why, String who) {
        var known = locked(id);
        move(known, next);
        if (next == PrescriptionState.REGISTERED || next == PrescriptionState.DELAYED) {
            rows.reserve(id, next, Optional.empty());
        } else {
            rows.move(id, next);
        }
        history.note(who, why, known.order().personId(), known.subject(), next.title());
        tell(id, next);
    }

    /** Ends what has run out before this day; one that is delayed keeps its right. @return how many */
    @Transactional
    public int expire(LocalDate today) {
        rows.release(today).forEach(each -> {
            history.note("medbus", "", each.personId(), Prescription.subject(each.id()), "бронь истекла");
            tell(each.id(), PrescriptionState.REGISTERED);
        });
        var ended = rows.expire(today);
        ended.forEach(each -> {
            history.note("medbus", "", each.personId(), Prescription.subject(each.id()), "срок действия истёк");
            tell(each.id(), PrescriptionState.EXPIRED);
        });
        return ended.size();
    }

    /** A list that comes as a whole, in the states that it names. */
    @Transactional
    public int addAll(List<Entry> entries) {
        return rows.addAll(RowSet.of(entries));
    }

    /** Locks it until the transaction ends; empty when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Prescription> locking(long id) {
        return rows.locked(id).map(PrescriptionMapper.Row::prescription);
    }

    private void tell(long id, PrescriptionState state) {
        followers.forEach(each -> each.became(id, state));
    }

    private Prescription draft(long id, int revision) {
        var known = expected(id, revision);
        refuseUnless(known, known.state() == PrescriptionState.DRAFT, "он уже " + known.state().title());
        return known;
    }

    private Prescription prepared(long id, int revision) {
        var draft = draft(id, revision);
        refuseUnless(draft, draft.numberedAt().isPresent(), "сначала проверьте его");
        return draft;
    }

    private Prescription expected(long id, int revision) {
        var known = locked(id);
        if (known.revision() != revision) {
            throw DrugSupplyRefusedException.outdated();
        }
        return known;
    }

    private Prescription locked(long id) {
        return rows.locked(id).map(PrescriptionMapper.Row::prescription)
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("рецепт " + id));
    }

    private static void move(Prescription from, PrescriptionState next) {
        if (!from.state().mayBecome(next)) {
            throw new DrugSupplyRefusedException("", "STATE", "Рецепт " + from.state().title()
                    + ": теперь он не может стать «" + next.title() + "».", "");
        }
    }

    private static void refuseUnless(Prescription known, boolean allowed, String why) {
        if (!allowed) {
            throw new DrugSupplyRefusedException("", "STATE", "С рецептом " + known.number().map(Object::toString)
                    .orElse("без номера") + " этого сделать нельзя: " + why + ".", "");
        }
    }
}
