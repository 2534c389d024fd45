package ru.medbus.watch;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.Condition;
import ru.medbus.domain.journal.Rhythm;

/** Steps that end badly too often. */
@Component
class FailureConditions implements ConditionSource {
    private final Rhythm rhythm;
    private final AlertProperties properties;

    FailureConditions(Rhythm rhythm, AlertProperties properties) {
        this.rhythm = rhythm;
        this.properties = properties;
    }

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.FAILURES);
    }

    @Override
    public List<Condition> conditions() {
        return rhythm.steps(properties.failureTime()).stream().filter(this::tooMany)
                .map(step -> new Condition(AlertKind.FAILURES, step.step(), "Отказов и отложенных не меньше "
                        + Math.round(properties.failureShare() * 100) + " % за " + properties.failureTime().toMinutes()
                        + " мин: посмотрите причины в списке отложенных"))
                .toList();
    }

    private boolean tooMany(Rhythm.StepFailures step) {
        return step.ended() >= properties.failureLeast()
                && step.failed() >= properties.failureShare() * step.ended();
    }
}
