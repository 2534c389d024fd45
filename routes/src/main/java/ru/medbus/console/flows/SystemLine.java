package ru.medbus.console.flows;

import ru.medbus.adapters.kit.Mode;
import ru.medbus.domain.journal.StepPulse;
import ru.medbus.routes.systems.OutsideSystem;

/** An outside system with the route that delivers to it. */
record SystemLine(OutsideSystem system, RouteLine route) {

    public StepPulse pulse() {
        return route.pulse();
    }

    public String modeKind() {
        return switch (system.mode()) {
            case LIVE -> "ok";
            case SIMULATOR -> "warning";
            case OFF -> "danger";
        };
    }

    public String modeWord() {
        return switch (system.mode()) {
            case LIVE -> "РАБОЧАЯ";
            case SIMULATOR -> "ИМИТАТОР";
            case OFF -> "ВЫКЛЮЧЕНА";
        };
    }

    /** The way is closed because the system does not answer. */
    public boolean broken() {
        return system.mode() != Mode.OFF && route.flow().broken();
    }

    /** Its last word was a failure. */
    public boolean failing() {
        return pulse().failedAt().filter(failed -> pulse().succeededAt().map(failed::isAfter).orElse(true)).isPresent();
    }
}
