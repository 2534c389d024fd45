package ru.medbus.routes.drugsupply;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Workers;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.prescriber.PostRight;
import ru.medbus.domain.passport.StaffMember;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.domain.shared.Snils;
import ru.medbus.mappings.semd.PersonName;
import ru.medbus.mappings.semd.compose.Clinician;
import ru.medbus.mappings.semd.compose.Facility;
import ru.medbus.mappings.semd.compose.NsiDictionary;

/** Who signs, as ФРМР knows him: an administrator has said which worker a user is, the register says what he may. */
@Component
@EnableConfigurationProperties(PrescriberDocumentProperties.class)
class StaffSigners {
    private final Workers workers;
    private final PrescribingFacilities facilities;
    private final RegionTime time;

    StaffSigners(Workers workers, PrescribingFacilities facilities, RegionTime time) {
        this.workers = workers;
        this.facilities = facilities;
        this.time = time;
    }

    /** @throws DrugSupplyRefusedException why he may not sign there, and what to do */
    Prescriber of(String login, String facility, PostRight right) {
        var snils = workers.of(login).orElseThrow(right::notBound);
        var post = right.of(snils.digits(), facility, time.today());
        var head = right.head(facility, time.today());
        var where = facilities.get(facility);
        return new Prescriber(where, clinician(login, post, where), clinician("head", head, where));
    }

    private static Clinician clinician(String localId, StaffMember member, Facility where) {
        var worker = member.worker();
        var snils = Snils.parse(worker.snils()).orElseThrow(() -> new DrugSupplyRefusedException("", "SNILS",
                "СНИЛС работника " + worker.shortName()
                        + " в ФРМР с неверным контрольным числом: попросите кадровую службу исправить карточку.",
                "ФРМР"));
        return new Clinician(localId, snils, new PersonName(worker.lastName(), worker.firstName(), worker.patronymic()),
                NsiDictionary.POST.row(member.employment().postCode(), member.employment().postName()), where.phone());
    }
}
