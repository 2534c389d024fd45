package ru.medbus.domain.passport.local;

import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Source;
import ru.medbus.domain.shared.Ogrn;
import ru.medbus.domain.shared.TaxId;

/** Adds organisations that the region keeps itself. */
@Service
public class LocalNetwork {
    private static final String OID = "[0-9]+(\\.[0-9]+)+";
    private static final int LONGEST_OID = 100;
    private static final int LONGEST_TEXT = 1000;

    private final LocalNetworkMapper rows;
    private final ChangeLog changes;

    LocalNetwork(LocalNetworkMapper rows, ChangeLog changes) {
        this.rows = rows;
        this.changes = changes;
    }

    /**
     * Adds one.
     *
     * @throws PassportRefusedException what is not an OID, ИНН, КПП or ОГРН, no name, or one that is there already
     */
    @Transactional
    public void add(Facility facility, String who, String why) {
        require(facility.oid().matches(OID) && facility.oid().length() <= LONGEST_OID, "oid",
                "OID пишется числами через точку, не длиннее " + LONGEST_OID + " знаков");
        require(!facility.shortName().isBlank() && !facility.fullName().isBlank(), "fullName",
                "Укажите полное наименование");
        require(Stream.of(facility.fullName(), facility.shortName(), facility.address())
                .allMatch(text -> text.length() <= LONGEST_TEXT), "fullName",
                "Наименования и адрес — не длиннее " + LONGEST_TEXT + " знаков");
        require(facility.inn().isEmpty() || TaxId.parse(facility.inn()).isPresent(), "inn",
                "ИНН: контрольная цифра не сходится");
        require(facility.ogrn().isEmpty() || Ogrn.parse(facility.ogrn()).isPresent(), "ogrn",
                "ОГРН: контрольная цифра не сходится");
        require(facility.kpp().isEmpty() || facility.kpp().matches("[0-9]{4}[0-9A-Z]{2}[0-9]{3}"), "kpp",
                "КПП: девять знаков, как в свидетельстве");
        require(facility.source() == Source.LOCAL, "source", "Организации ФРМО вводит только загрузка");
        require(rows.insertIfAbsent(facility, facility.parentOid().orElse(null),
                facility.openedOn().orElse(null)) == 1, "oid", "Организация " + facility.oid() + " уже есть");
        changes.note(who, why, facility.oid(), "Организация", "", "", "добавлено");
    }

    private static void require(boolean sound, String field, String text) {
        if (!sound) {
            throw new PassportRefusedException(field, text);
        }
    }
}
