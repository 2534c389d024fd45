package ru.medbus.web.passport.accounting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.accounting.AccountingState;
import ru.medbus.domain.passport.accounting.BatchKind;
import ru.medbus.domain.passport.accounting.DifferenceBoard;

/** Organisations and how their accounting stands: those that have sent something first, the most undecided at the top. */
@Service
class FacilityLines {
    private final DifferenceBoard board;
    private final Network network;

    FacilityLines(DifferenceBoard board, Network network) {
        this.board = board;
        this.network = network;
    }

    /** @param only the one organisation that the person may see; empty for all */
    List<FacilityLine> of(Optional<String> only, String text, boolean waiting) {
        var states = board.states();
        var oids = new TreeSet<>(states.stream().map(AccountingState::facilityOid).toList());
        only.ifPresentOrElse(oids::add,
                () -> network.facilities(FacilityKind.MEDICAL).stream().map(Facility::oid).forEach(oids::add));
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return oids.stream().filter(oid -> only.map(oid::equals).orElse(true)).map(oid -> line(oid, states))
                .filter(line -> line.oid().contains(wanted) || line.name().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(line -> !waiting || line.undecided() > 0)
                .sorted(Comparator.comparing(FacilityLine::undecided).reversed().thenComparing(FacilityLine::name))
                .toList();
    }

    /** Its short name, or the OID of one that the passport does not know. */
    String name(String oid) {
        return network.facility(oid).map(Facility::shortName).orElse("Организация " + oid);
    }

    private FacilityLine line(String oid, List<AccountingState> states) {
        return new FacilityLine(oid, name(oid), state(oid, BatchKind.ASSETS, states),
                state(oid, BatchKind.STAFFING, states));
    }

    private static Optional<AccountingState> state(String oid, BatchKind kind, List<AccountingState> states) {
        return states.stream().filter(state -> state.facilityOid().equals(oid) && state.kind() == kind).findFirst();
    }
}
