package ru.medbus.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.journal.Stranding;
import ru.medbus.domain.journal.Stranding.Remedy;
import ru.medbus.domain.journal.Strandings;
import ru.medbus.web.AttentionSource;

/** What the watchdog of the spine found: for those who manage routes. */
@Component
class StrandedAttention implements AttentionSource {
    /** An alarm that was not raised again for so long is over. */
    private static final Duration ALARM = Duration.ofMinutes(2);
    private static final Duration NOTE = Duration.ofDays(1);

    private final Strandings strandings;

    StrandedAttention(Strandings strandings) {
        this.strandings = strandings;
    }

    @Override
    public List<Item> items(Rights person) {
        if (!person.may(Permission.MANAGE_ROUTES)) {
            return List.of();
        }
        var now = Instant.now();
        return strandings.since(now.minus(NOTE)).stream()
                .filter(one -> one.remedy() == Remedy.SENT_AGAIN || one.at().toInstant().isAfter(now.minus(ALARM)))
                .map(StrandedAttention::item).toList();
    }

    private static Item item(Stranding stranding) {
        return switch (stranding.remedy()) {
            case NOBODY_READS -> new Item(Level.DANGER, "Очередь никто не читает, ждут: " + stranding.messages(),
                    stranding.step() + ": запустите маршрут или проверьте узлы", "/console/about");
            case SENT_AGAIN ->
                new Item(Level.NOTE, "Потерянные шаги найдены и отправлены снова: " + stranding.messages(),
                        stranding.step() + ": за сутки, вмешательство не нужно", "/console/about");
        };
    }
}
