package ru.medbus.domain.passport.facility;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Source;
import ru.medbus.domain.passport.completeness.Completeness;
import ru.medbus.domain.passport.completeness.Filled;
import ru.medbus.domain.passport.edition.PassportGate;

/** Facts of an organisation as its staff keep them; what differs from ФРМО is marked, so that a load leaves it alone. */
@Service
public class FacilityEditing {
    static final String SUBJECT = "Организация";

    private final FacilityMapper rows;
    private final Network network;
    private final PassportGate gate;
    private final ChangeLog changes;
    private final Completeness completeness;

    FacilityEditing(FacilityMapper rows, Network network, PassportGate gate, ChangeLog changes,
            Completeness completeness) {
        this.rows = rows;
        this.network = network;
        this.gate = gate;
        this.changes = changes;
        this.completeness = completeness;
    }

    /** @param revision of the organisation as it was opened */
    @Transactional
    public void change(String oid, int revision, FacilityFacts facts, Author author) {
        gate.open(oid, author);
        var facility = network.facility(oid).orElseThrow(() -> new PassportRefusedException.Unknown(oid));
        if (facility.revision() != revision) {
            throw new PassportRefusedException.Outdated();
        }
        FacilityRules.check(facts);
        rows.change(oid, revision, facts);
        facts.differing(FacilityFacts.of(facility)).forEach(field -> note(facility, field, facts, author));
    }

    /** Says that the organisation has nothing of the kind, or takes that back. */
    @Transactional
    public void declareAbsent(String oid, String part, boolean absent, Author author) {
        gate.open(oid, author);
        if (absent) {
            requireNothing(oid, part);
        }
        int changed = absent ? rows.declareAbsent(oid, part) : rows.revokeAbsent(oid, part);
        if (changed > 0) {
            changes.note(author, oid, part, Map.of("Есть у организации", absent ? "да" : "нет"),
                    Map.of("Есть у организации", absent ? "нет" : "да"));
        }
    }

    private void requireNothing(String oid, String part) {
        var filled = network.facility(oid).flatMap(facility -> completeness.of(facility).part(part))
                .filter(Filled.Part::mayBeAbsent).orElseThrow(() -> new PassportRefusedException(
                        "Раздел «" + part + "» нужен каждой такой организации."));
        Require.that(filled.percent() == 0 || filled.absent(), "",
                "В разделе «" + part + "» есть действующие записи: сначала закройте их.");
    }

    private void note(Facility facility, FacilityField field, FacilityFacts after, Author author) {
        changes.note(author.who(), author.why(), facility.oid(), SUBJECT, field.title(),
                field.of(FacilityFacts.of(facility)), field.of(after));
        if (facility.source() == Source.FRMO) {
            rows.keep(facility.oid(), field.column(), author.who());
        }
    }
}
