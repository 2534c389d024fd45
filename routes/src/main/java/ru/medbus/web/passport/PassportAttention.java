package ru.medbus.web.passport;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.domain.passport.edition.PassportState;
import ru.medbus.domain.passport.register.PassportRegister;
import ru.medbus.web.AttentionSource;

/** Passports that wait for the ministry, and one that it has returned to those who keep it. */
@Component
class PassportAttention implements AttentionSource {
    private final PassportRegister register;
    private final Editions editions;

    PassportAttention(PassportRegister register, Editions editions) {
        this.register = register;
        this.editions = editions;
    }

    @Override
    public List<Item> items(Rights person) {
        var items = new ArrayList<Item>();
        if (person.may(Permission.ACCEPT_PASSPORTS)) {
            int waiting = register.inState(PassportState.SUBMITTED);
            if (waiting > 0) {
                items.add(new Item(Level.NOTE, "Паспорта на приёмке: " + waiting,
                        "Проверьте и примите или верните с замечаниями.", "/passport?state=SUBMITTED"));
            }
        }
        if (person.may(Permission.EDIT_PASSPORTS, person.organisationOid())
                && editions.standing(person.organisationOid()).state() == PassportState.RETURNED) {
            items.add(new Item(Level.WARNING, "Паспорт возвращён",
                    "Министерство ждёт исправлений: замечания стоят у разделов.",
                    "/passport/" + person.organisationOid()));
        }
        return items;
    }
}
