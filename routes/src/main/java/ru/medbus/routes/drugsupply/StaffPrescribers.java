package ru.medbus.routes.drugsupply;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Workers;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.domain.drugsupply.prescriber.PrescribingRight;
import ru.medbus.domain.passport.StaffMember;
import ru.medbus.domain.shared.Snils;
import ru.medbus.mappings.semd.PersonName;
import ru.medbus.mappings.semd.compose.Clinician;
import ru.medbus.mappings.semd.compose.Facility;
import ru.medbus.mappings.semd.compose.NsiDictionary;

/** Doctors as ФРМР knows them: an administrator has said which worker the user is, the register says what he may. */
@Component
@Fallback
@EnableConfigurationProperties(PrescriberDocumentProperties.class)
class StaffPrescribers implements Prescribers {
    private final Workers workers;
    private final PrescribingRight right;
    private final PrescribingFacilities facilities;
    private final RegionTime day;

    StaffPrescribers(Workers workers, PrescribingRight right, PrescribingFacilities facilities, RegionTime day) {
        this.workers = workers;
        this.right = right;
        this.facilities = facilities;
        this.day = day;
    }

    @Override
    public Prescriber of(String login, String name, String facility) {
        var snils = workers.of(login)
                .orElseThrow(() -> refused("NOT_BOUND", "Ваша учётная запись не связана с работником"
                        + " ФРМР, поэтому подписать рецепт нельзя: попросите администратора указать ваш СНИЛС."));
        var post = right.of(snils.digits(), facility, day.today());
        var head = right.head(facility, day.today()).orElseThrow(() -> refused("HEAD_UNKNOWN",
                "В ФРМР у организации нет действующего руководителя, а он указывается в документе: попросите кадровую"
                        + " службу проверить карточку."));
        var where = facilities.get(facility);
        return new Prescriber(where, clinician(login, post, where), clinician("head", head, where));
    }

    private static Clinician clinician(String localId, StaffMember member, Facility where) {
        var worker = member.worker();
        var snils = Snils.parse(worker.snils())
                .orElseThrow(() -> refused("SNILS", "СНИЛС работника " + worker.shortName()
                        + " в ФРМР с неверным контрольным числом: попросите кадровую службу исправить карточку."));
        return new Clinician(localId, snils, new PersonName(worker.lastName(), worker.firstName(), worker.patronymic()),
                NsiDictionary.POST.row(member.employment().postCode(), member.employment().postName()), where.phone());
    }

    private static DrugSupplyRefusedException refused(String rule, String text) {
        return new DrugSupplyRefusedException("", rule, text,
                "Приказ № 1094н, прил. 1: рецепт оформляет медицинский работник; ФРМР");
    }
}
