package ru.medbus.mappings.semd.invented;

import java.util.List;
import ru.medbus.domain.shared.Ogrn;
import ru.medbus.domain.shared.Snils;
import ru.medbus.mappings.semd.compose.Address;
import ru.medbus.mappings.semd.compose.Clinician;
import ru.medbus.mappings.semd.compose.Coded;
import ru.medbus.mappings.semd.compose.Facility;
import ru.medbus.mappings.semd.compose.NsiDictionary;

/** Facilities of a region 99 that does not exist, and their staff. */
public enum InventedFacility {
    /** The one of the demo system's token. */
    POLYCLINIC(9999, "Примерская городская поликлиника (вымышленная)"),
    HOSPITAL(9998, "Примерская областная больница (вымышленная)"),
    DISTRICT(9997, "Образцовская районная больница (вымышленная)"),
    PHARMACY(9996, "Аптека № 1 г. Примерска (вымышленная)");

    private static final Coded REGION = NsiDictionary.REGION.row("76", "Ярославская область");
    private static final List<Coded> DOCTORS = List.of(NsiDictionary.POST.row("109", "Врач-терапевт"),
            NsiDictionary.POST.row("34", "Врач-кардиолог"), NsiDictionary.POST.row("125", "Врач-эндокринолог"),
            NsiDictionary.POST.row("45", "Врач-невролог"),
            NsiDictionary.POST.row("49", "Врач общей практики (семейный врач)"));
    private static final Coded PHARMACIST = NsiDictionary.POST.row("225", "Провизор");
    private static final Coded PHARMACY_CHIEF = NsiDictionary.POST.row("368", "Заведующий аптечной организацией");
    private static final Coded CHIEF = NsiDictionary.POST.row("334", "Главный врач медицинской организации");
    private static final int STAFF_ACCOUNTS = 998_000_000;
    private final int number;
    private final String title;

    InventedFacility(int number, String title) {
        this.number = number;
        this.title = title;
    }

    public String oid() {
        return "1.2.643.5.1.13.13.12.2.99." + number;
    }

    public Facility facility() {
        var address = new Address(REGION.name() + ", г. Примерск, ул. Образцовая, д. " + number % 100, REGION,
                "000000");
        return new Facility(oid(), "1.1", title, Ogrn.ofOrganisation(199_990_000_000L + number),
                "ЛО-99-01-00%04d".formatted(number), "Департамент образцов Примерской области, 01.02.2020", address,
                "+70000000001");
    }

    /** Doctor of that number, in a pharmacy a pharmacist. */
    public Clinician doctor(int staffNumber) {
        return staff(staffNumber + 1,
                this == PHARMACY ? PHARMACIST : DOCTORS.get(Math.floorMod(staffNumber, DOCTORS.size())));
    }

    /** Head of the facility, who gives documents legal force. */
    public Clinician head() {
        return staff(0, this == PHARMACY ? PHARMACY_CHIEF : CHIEF);
    }

    private Clinician staff(int staffNumber, Coded post) {
        var random = Seeds.of(number, staffNumber);
        int account = STAFF_ACCOUNTS + number % 100 * 10_000 + Math.floorMod(staffNumber, 10_000);
        return new Clinician("%04d".formatted(staffNumber), Snils.ofAccount(account),
                InventedPeople.name(random, random.nextBoolean()), post, "+70000000002");
    }
}
