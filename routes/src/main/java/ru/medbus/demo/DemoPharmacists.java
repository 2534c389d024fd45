package ru.medbus.demo;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.StaffRegister;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.shared.Snils;
import ru.medbus.mappings.semd.PersonName;
import ru.medbus.mappings.semd.compose.Clinician;
import ru.medbus.mappings.semd.invented.InventedFacility;
import ru.medbus.routes.drugsupply.Pharmacists;
import ru.medbus.routes.drugsupply.Prescriber;

/** Pharmacists of the invented pharmacy: those of its users who may sign in. */
@Component
@Profile("demo")
class DemoPharmacists implements Pharmacists {
    private static final int ACCOUNTS = 997_000_000;
    private static final int FEW = 50;

    private final StaffRegister users;

    DemoPharmacists(StaffRegister users) {
        this.users = users;
    }

    @Override
    public Prescriber of(String login, String pharmacyOid) {
        return Optional.of(InventedFacility.PHARMACY).filter(pharmacy -> pharmacy.oid().equals(pharmacyOid))
                .flatMap(pharmacy -> users.find(login, true, "", FEW).items().stream()
                        .filter(user -> user.login().equals(login)).findFirst()
                        .map(user -> new Prescriber(pharmacy.facility(), pharmacist(login, user.name()),
                                pharmacy.head())))
                .orElseThrow(() -> new DrugSupplyRefusedException("", "PHARMACIST_UNKNOWN",
                        "Вас нет среди фармацевтов этой аптеки.", "выдуманный регион"));
    }

    private static Clinician pharmacist(String login, String name) {
        var parts = name.split("\\s+", 3);
        var pharmacy = InventedFacility.PHARMACY;
        return new Clinician(login, Snils.ofAccount(ACCOUNTS + Math.floorMod(login.hashCode(), 999_999)),
                new PersonName(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : ""),
                pharmacy.doctor(0).post(), pharmacy.facility().phone());
    }
}
