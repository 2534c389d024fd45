package ru.medbus.web.passport;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.register.PassportRegister;
import ru.medbus.domain.passport.register.RegisterFilter;
import ru.medbus.web.SearchSource;

/** Finds organisations by name, OID and ИНН, closed ones too. */
@Component
class PassportSearch implements SearchSource {
    private static final int MOST = 10;

    private final PassportRegister register;

    PassportSearch(PassportRegister register) {
        this.register = register;
    }

    @Override
    public List<Hit> find(String text, Rights person) {
        if (!person.may(Permission.VIEW_PASSPORTS) || text.isBlank()) {
            return List.of();
        }
        var only = person.onlyOrganisation(Permission.VIEW_PASSPORTS);
        return register.page(RegisterFilter.open(text, only).withClosed(), "", MOST).stream()
                .map(line -> new Hit("Организация", line.name(), line.oid() + " · " + line.state().title(),
                        "/passport/" + line.oid()))
                .toList();
    }
}
