package ru.medbus.routes.drugsupply;

import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.prescriber.DispensingRight;

/** Pharmaceutical staff of ФРМР. */
@Component
@Fallback
class StaffPharmacists implements Pharmacists {
    private final StaffSigners signers;
    private final DispensingRight right;

    StaffPharmacists(StaffSigners signers, DispensingRight right) {
        this.signers = signers;
        this.right = right;
    }

    @Override
    public Prescriber of(String login, String pharmacy) {
        return signers.of(login, pharmacy, right);
    }
}
