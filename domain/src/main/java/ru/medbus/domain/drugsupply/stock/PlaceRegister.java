package ru.medbus.domain.drugsupply.stock;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.reference.calendar.RegionTime;

/**
 * Pharmacies and stores as the ministry enters them, with the МО that each pharmacy serves. An МО that no pharmacy is
 * attached to is served by all; with some attached, by those alone.
 */
@Service
public class PlaceRegister {
    private final PlaceRegisterMapper rows;
    private final PlaceRules rules;
    private final List<PlaceTie> ties;
    private final RegionTime day;
    private final AuditTrail audit;

    PlaceRegister(PlaceRegisterMapper rows, PlaceRules rules, List<PlaceTie> ties, RegionTime day, AuditTrail audit) {
        this.rows = rows;
        this.rules = rules;
        this.ties = ties;
        this.day = day;
        this.audit = audit;
    }

    /** Stores after pharmacies, by title. */
    @Transactional(readOnly = true)
    public List<PlaceCard> all() {
        return rows.all().stream().map(PlaceRegisterMapper.Row::card).toList();
    }

    /** @throws DrugSupplyRefusedException it is not entered */
    @Transactional(readOnly = true)
    public PlaceCard get(String facility) {
        return find(facility).orElseThrow(() -> DrugSupplyRefusedException.unknown("аптека или склад " + facility));
    }

    /** Участники МДЛП that the places belong to. */
    @Transactional(readOnly = true)
    public List<String> owners() {
        return rows.owners();
    }

    /** @throws DrugSupplyRefusedException with everything that is wrong */
    @Transactional
    public void enter(PlaceDraft draft, Actor actor) {
        rows.lock();
        rules.requireNew(draft, all());
        rows.insert(draft.place());
        attach(draft);
        note(actor, "", get(draft.facilityOid()));
    }

    /**
     * Changes a place; what is the same already leaves no trace.
     *
     * @param revision that the change was made of
     * @throws DrugSupplyRefusedException with everything that is wrong, or somebody else was faster
     */
    @Transactional
    public void change(PlaceDraft draft, int revision, Actor actor) {
        var before = locked(draft.facilityOid(), revision);
        rules.requireChange(draft, before, all());
        if (before.place().equals(draft.place()) && before.served().equals(draft.served())) {
            return;
        }
        rows.update(draft.place());
        rows.detach(draft.facilityOid());
        attach(draft);
        note(actor, before.words(), get(draft.facilityOid()));
    }

    /**
     * Closes a place: it takes no packs any more and serves nobody; its history stays.
     *
     * @throws DrugSupplyRefusedException with everything that is not finished there, or somebody else was faster
     */
    @Transactional
    public void close(String facility, int revision, Actor actor) {
        var before = locked(facility, revision);
        rules.requireClosable(before, ties.stream().flatMap(tie -> tie.at(facility).stream()).toList());
        rows.detach(facility);
        rows.close(facility, day.today());
        note(actor, before.words(), get(facility));
    }

    /** Opens it again; the МО that it serves are to be ticked anew. */
    @Transactional
    public void reopen(String facility, int revision, Actor actor) {
        var before = locked(facility, revision);
        rows.close(facility, null);
        note(actor, before.words(), get(facility));
    }

    private PlaceCard locked(String facility, int revision) {
        rows.lock();
        rows.locked(facility).filter(now -> now == revision).orElseThrow(DrugSupplyRefusedException::outdated);
        return get(facility);
    }

    private Optional<PlaceCard> find(String facility) {
        return rows.one(facility).map(PlaceRegisterMapper.Row::card);
    }

    private void attach(PlaceDraft draft) {
        draft.served().forEach(facility -> rows.attach(draft.facilityOid(), facility));
    }

    private void note(Actor actor, String before, PlaceCard after) {
        audit.record(actor, AuditAction.SETTING_CHANGED, "Аптека или склад " + after.place().facilityOid(), before,
                after.words());
    }
}
