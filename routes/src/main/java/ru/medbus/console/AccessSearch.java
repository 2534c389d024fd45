package ru.medbus.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.access.StaffRegister;
import ru.medbus.domain.access.SystemClient;
import ru.medbus.domain.access.SystemClients;
import ru.medbus.web.SearchSource;

/** Finds people and systems for those who manage access. */
@Component
class AccessSearch implements SearchSource {
    private static final int MOST = 10;

    private final StaffRegister register;
    private final SystemClients clients;

    AccessSearch(StaffRegister register, SystemClients clients) {
        this.register = register;
        this.clients = clients;
    }

    @Override
    public List<Hit> find(String text, Rights person) {
        return person.may(Permission.MANAGE_USERS)
                ? Stream.concat(people(text), systems(text)).limit(MOST).toList()
                : List.of();
    }

    private Stream<Hit> people(String text) {
        return register.find(text, false, "", MOST).items().stream().map(found -> new Hit("Пользователь", found.name(),
                found.login() + " · " + found.organisationOid(), "/console/users/" + found.id()));
    }

    private Stream<Hit> systems(String text) {
        return clients.all().stream().filter(client -> named(client, text.toLowerCase(Locale.ROOT)))
                .map(found -> new Hit("Система", found.name(), found.organisationOid(),
                        "/console/clients/" + found.id()));
    }

    private static boolean named(SystemClient client, String text) {
        return (client.name() + " " + client.organisationOid()).toLowerCase(Locale.ROOT).contains(text);
    }
}
