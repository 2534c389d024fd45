package ru.medbus.routes.drugsupply;

import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.prescriber.PrescribingRight;

/** Doctors of ФРМР. */
@Component
@Fallback
class StaffPrescribers implements Prescribers {
    private final StaffSigners signers;
    private final PrescribingRight right;

    StaffPrescribers(StaffSigners signers, PrescribingRight right) {
        this.signers = signers;
        this.right = right;
    }

    @Override
    public Prescriber of(String login, String name, String facility) {
        return signers.of(login, facility, right);
    }
}
