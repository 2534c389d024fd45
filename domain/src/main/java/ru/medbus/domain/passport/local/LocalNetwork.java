package ru.medbus.domain.passport.local;

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

    private final LocalNetworkMapper rows;
    private final ChangeLog changes;

    LocalNetwork(LocalNetworkMapper rows, ChangeLog changes) {
        this.rows = rows;
        this.changes = changes;
    }

    /**
     * Adds one.
     *
     * @throws PassportRefusedException what is not an OID, ИНН or ОГРН, no name, or one that is there already
     */
    @Transactional
    public void add(Facility facility, String who, String why) {
        require(facility.oid().matches(OID), "oid", "OID пишется числами через точку");
        require(!facility.shortName().isBlank() && !facility.fullName().isBlank(), "shortName",
                "Укажите полное и краткое наименование");
        require(facility.inn().isEmpty() || TaxId.parse(facility.inn()).isPresent(), "inn",
                "ИНН: контрольная цифра не сходится");
        require(facility.ogrn().isEmpty() || Ogrn.parse(facility.ogrn()).isPresent(), "ogrn",
                "ОГРН: контрольная цифра не сходится");
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
