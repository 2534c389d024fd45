package ru.medbus.web.passport.accounting;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.accounting.AccountingState;
import ru.medbus.domain.passport.accounting.DifferenceBoard;
import ru.medbus.web.passport.PassportSection;

/** On the passport's page: whether the organisation's accounting agrees with it. */
@Component
class AccountingSection implements PassportSection {
    private final DifferenceBoard board;

    AccountingSection(DifferenceBoard board) {
        this.board = board;
    }

    @Override
    public String title() {
        return "Сверка с учётом";
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String fragment() {
        return "accounting/section :: section";
    }

    @Override
    public Map<String, Object> facts(Facility facility, Rights person) {
        List<AccountingState> states = board.states().stream()
                .filter(state -> state.facilityOid().equals(facility.oid())).toList();
        return Map.of("states", states, "path", "/passport/accounting/" + facility.oid());
    }
}
