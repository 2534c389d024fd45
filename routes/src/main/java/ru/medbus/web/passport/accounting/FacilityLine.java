package ru.medbus.web.passport.accounting;

import java.util.Optional;
import ru.medbus.domain.passport.accounting.AccountingState;

/**
 * An organisation in the list.
 *
 * @param assets   how its fixed assets stand; empty when no file has come
 * @param staffing how its staff stands
 */
record FacilityLine(String oid, String name, Optional<AccountingState> assets, Optional<AccountingState> staffing) {

    public int undecided() {
        return assets.map(AccountingState::undecided).orElse(0)
                + staffing.map(AccountingState::undecided).orElse(0);
    }
}
