package ru.medbus.console;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.access.StaffRegister;
import ru.medbus.domain.access.SystemClient;
import ru.medbus.domain.access.SystemClients;
import ru.medbus.web.AttentionSource;

/** Tokens at their end, people locked out: for those who manage access. */
@Component
class AccessAttention implements AttentionSource {
    private final SystemClients clients;
    private final StaffRegister register;

    AccessAttention(SystemClients clients, StaffRegister register) {
        this.clients = clients;
        this.register = register;
    }

    @Override
    public List<Item> items(Rights person) {
        var items = new ArrayList<Item>();
        if (person.may(Permission.MANAGE_USERS)) {
            addTokens(items, Instant.now());
            addLocked(items);
        }
        return items;
    }

    private void addTokens(List<Item> items, Instant now) {
        var soon = now.plus(ClientsPage.SOON_DAYS, ChronoUnit.DAYS);
        var active = clients.all().stream().filter(SystemClient::active).toList();
        add(items, Level.DANGER, "Срок токена истёк", active.stream().filter(each -> !each.usableAt(now)).toList());
        add(items, Level.WARNING, "Срок токена скоро истечёт",
                active.stream().filter(each -> each.usableAt(now) && !each.usableAt(soon)).toList());
    }

    private static void add(List<Item> items, Level level, String title, List<SystemClient> found) {
        if (!found.isEmpty()) {
            var names = found.stream().limit(3).map(SystemClient::name).collect(Collectors.joining(", "));
            items.add(new Item(level, title + ": " + found.size(), names, "/console/clients"));
        }
    }

    private void addLocked(List<Item> items) {
        int locked = register.locked();
        if (locked > 0) {
            items.add(new Item(Level.WARNING, "Вход приостановлен: " + locked,
                    "Слишком много неверных паролей: забыли или подбирают", "/console/users"));
        }
    }
}
