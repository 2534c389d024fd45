package ru.medbus.domain.drugsupply.deferral;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.stock.PlaceTie;

/** Patients who wait for their drug at a pharmacy. */
@Component
class WaitingPatients implements PlaceTie {
    private final DeferralMapper rows;

    WaitingPatients(DeferralMapper rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> at(String facility) {
        return Optional.of(rows.openAt(facility)).filter(open -> open > 0)
                .map(open -> "рецептов на отсроченном обслуживании: " + open + " — дождитесь отпуска или снимите их");
    }
}
