package ru.medbus.watch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.Condition;
import ru.medbus.domain.journal.Rhythm;

/** «Система молчит»: by its own rhythm, so that a day clinic may sleep at night. */
@Component
class SilenceConditions implements ConditionSource {
    private final Rhythm rhythm;
    private final AlertProperties properties;

    SilenceConditions(Rhythm rhythm, AlertProperties properties) {
        this.rhythm = rhythm;
        this.properties = properties;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.SILENCE);
    }

    @Override
    public List<Condition> conditions() {
        return rhythm.silent(properties.silence(), Instant.now()).stream()
                .map(silent -> new Condition(AlertKind.SILENCE, silent.sender(), "Молчит дольше "
                        + properties.silence().toMinutes() + " мин, хотя обычно в это время присылает документы"))
                .toList();
    }
}
