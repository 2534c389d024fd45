package ru.medbus.domain.drugsupply.traceability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.traceability.TraceabilityProperties.Strictness;

/** Lets an operation through or bars it, by what МДЛП says of each pack: status, place, halted series. */
@Service
public class TraceabilityGate {
    private final MdlpCodes codes;
    private final TraceabilityOverrideMapper overrides;
    private final TraceabilityProperties settings;

    TraceabilityGate(MdlpCodes codes, TraceabilityOverrideMapper overrides, TraceabilityProperties settings) {
        this.codes = codes;
        this.overrides = overrides;
        this.settings = settings;
    }

    /**
     * What bars the operation; a person's permission is not looked at.
     *
     * @param place место деятельности the packs must be at by МДЛП; empty for a receipt
     */
    @Transactional(readOnly = true)
    public List<Barrier> barriers(GatedOperation operation, Optional<String> place, Collection<String> sgtins) {
        var strictness = settings.gate(operation);
        if (strictness == Strictness.OFF) {
            return List.of();
        }
        var known = codes.of(sgtins);
        var found = new ArrayList<Barrier>();
        for (var sgtin : sgtins) {
            Optional.ofNullable(known.get(sgtin)).filter(this::fresh)
                    .map(code -> barrier(operation, place, code.state()))
                    .orElseGet(() -> strictness == Strictness.STRICT ? unknown(sgtin) : Optional.empty())
                    .ifPresent(found::add);
        }
        return found;
    }

    /**
     * Lets through, or bars; uses up the permissions that it needs.
     *
     * @throws BarredException some packs are barred and nobody has permitted them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(GatedOperation operation, Optional<String> place, Collection<String> sgtins) {
        var barred = barriers(operation, place, sgtins);
        if (barred.isEmpty()) {
            return;
        }
        var objects = barred.stream().map(Barrier::sgtin).toArray(String[]::new);
        var permitted = new HashSet<>(overrides.permitted(objects, operation.name()));
        var left = barred.stream().filter(barrier -> !permitted.contains(barrier.sgtin())).toList();
        if (!left.isEmpty()) {
            throw new BarredException(left);
        }
        overrides.used(objects, operation.name());
    }

    private boolean fresh(KnownCode code) {
        return code.askedAt().filter(at -> at.isAfter(Instant.now().minus(settings.freshFor()))).isPresent();
    }

    private static Optional<Barrier> unknown(String sgtin) {
        return Optional.of(new Barrier(sgtin, false, "КИЗ " + sgtin
                + ": МДЛП о нём ещё не спрошена. Нажмите «Спросить МДЛП»."));
    }

    private Optional<Barrier> barrier(GatedOperation operation, Optional<String> place, CodeState code) {
        return reason(operation, place, code).map(reason -> new Barrier(code.sgtin(), true, "КИЗ " + code.sgtin()
                + ": " + reason));
    }

    private Optional<String> reason(GatedOperation operation, Optional<String> place, CodeState code) {
        if (code.errorCode() != 0) {
            return Optional.of(refusal(code));
        }
        if (!code.halt().isEmpty()) {
            return Optional.of("оборот серии приостановлен решением " + code.halt()
                    + ". Уберите упаковку в карантин.");
        }
        if (!settings.statuses(operation).contains(code.status())) {
            return Optional.of("по данным МДЛП «" + CodeStatus.title(code.status())
                    + "». Спросите МДЛП заново; если не изменится, отложите упаковку.");
        }
        return place.filter(here -> !here.equals(code.place()) && !code.place().isEmpty())
                .map(here -> "по данным МДЛП числится за местом деятельности " + code.place() + ", а не за " + here
                        + ". Проверьте, подтверждена ли приёмка.");
    }

    private static String refusal(CodeState code) {
        return switch (code.errorCode()) {
            case 2 -> "в МДЛП такого кода нет. Проверьте упаковку: возможна подделка.";
            case 4 -> "МДЛП не показывает его: мы не владелец. Не принимайте, пока поставщик не отгрузит его нам.";
            default -> "МДЛП ответила ошибкой " + code.errorCode() + ": " + code.errorText();
        };
    }
}
