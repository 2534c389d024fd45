package ru.medbus.demo;

import java.time.Instant;
import java.util.Arrays;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.shared.Snils;
import ru.medbus.mappings.semd.PersonName;
import ru.medbus.mappings.semd.compose.Clinician;
import ru.medbus.mappings.semd.invented.InventedFacility;
import ru.medbus.routes.drugsupply.Prescriber;
import ru.medbus.routes.drugsupply.Prescribers;
import ru.medbus.routes.drugsupply.PrescriptionSigner;

/** Doctors of the invented facilities: whoever is signed in for one of them, with a key of the invented authority. */
@Component
@Profile("demo")
class DemoPrescribers implements Prescribers, PrescriptionSigner {
    private static final int ACCOUNTS = 996_000_000;

    private final DemoAuthority authority;
    private final DocumentSigning signing;

    DemoPrescribers(DemoAuthority authority, DocumentSigning signing) {
        this.authority = authority;
        this.signing = signing;
    }

    @Override
    public Prescriber of(String login, String name, String facility) {
        return Arrays.stream(InventedFacility.values()).filter(each -> each.oid().equals(facility))
                .filter(each -> each != InventedFacility.PHARMACY).findFirst()
                .map(each -> new Prescriber(each.facility(), doctor(each, login, name), each.head()))
                .orElseThrow(() -> new DrugSupplyRefusedException("", "DOCTOR_UNKNOWN",
                        "Вы не найдены среди врачей организации, поэтому не можете подписать электронный рецепт.",
                        "Приказ № 1094н, прил. 1: рецепт оформляет медицинский работник"));
    }

    @Override
    public byte[] doctor(byte[] document, Prescriber prescriber, Instant at) {
        return signing.sign(document,
                authority.doctor(prescriber.doctor().snils().digits(), prescriber.fullName()), at);
    }

    @Override
    public byte[] organisation(byte[] document, Prescriber prescriber, Instant at) {
        return signing.sign(document,
                authority.organisation(prescriber.facility().ogrn().digits(), prescriber.facility().name()), at);
    }

    private static Clinician doctor(InventedFacility facility, String login, String name) {
        var parts = name.split("\\s+", 3);
        int account = ACCOUNTS + Math.floorMod(login.hashCode(), 999_999);
        return new Clinician(login, Snils.ofAccount(account), new PersonName(parts[0], parts.length > 1 ? parts[1] : "",
                parts.length > 2 ? parts[2] : ""), facility.doctor(0).post(), facility.facility().phone());
    }
}
