package ru.medbus.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.Condition;
import ru.medbus.domain.journal.Stranded;

/** The oldest unfinished message. */
@Component
class OldestCondition implements ConditionSource {
    private final Stranded stranded;
    private final AlertProperties properties;

    OldestCondition(Stranded stranded, AlertProperties properties) {
        this.stranded = stranded;
        this.properties = properties;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.OLDEST);
    }

    @Override
    public List<Condition> conditions() {
        return stranded.oldest().filter(at -> at.isBefore(Instant.now().minus(properties.oldest()))).stream()
                .map(at -> new Condition(AlertKind.OLDEST, "journal",
                        "Самое старое незавершённое сообщение ждёт дольше "
                                + words(properties.oldest()) + ": отберите сообщения «в работе» с конца"))
                .toList();
    }

    private static String words(Duration age) {
        return age.toHours() + " ч";
    }
}
