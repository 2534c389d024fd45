package ru.medbus.console;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.AlertRegister;
import ru.medbus.web.AttentionSource;

/** Open alerts of the exchange, each by itself; those of a pharmacy are told to the pharmacy. */
@Component
class AlertAttention implements AttentionSource {
    private final AlertRegister alerts;

    AlertAttention(AlertRegister alerts) {
        this.alerts = alerts;
    }

    @Override
    public List<Item> items(Rights person) {
        if (!person.may(Permission.VIEW_MESSAGES)) {
            return List.of();
        }
        return alerts.open().stream().filter(alert -> alert.kind() != AlertKind.DEFERRAL)
                .map(alert -> new Item(Level.WARNING,
                        alert.kind().title() + ": " + alert.subject(), alert.words(), AlertsPage.HERE))
                .toList();
    }
}
