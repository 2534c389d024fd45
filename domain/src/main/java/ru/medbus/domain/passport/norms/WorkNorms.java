package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;

/** Norms of work by type of equipment; one norm of a type on a day. */
@Service
public class WorkNorms {
    private final WorkNormMapper rows;
    private final EquipmentTypes types;
    private final AuditTrail audit;

    WorkNorms(WorkNormMapper rows, EquipmentTypes types, AuditTrail audit) {
        this.rows = rows;
        this.types = types;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<WorkNorm> all() {
        return rows.all().stream().map(WorkNormMapper.Row::norm).toList();
    }

    @Transactional(readOnly = true)
    public Optional<WorkNorm> on(String typeCode, LocalDate day) {
        return rows.on(typeCode, day).map(WorkNormMapper.Row::norm);
    }

    /** @throws FieldsRefusedException wrong figures, or another norm of the type on the same days */
    @Transactional
    public void add(WorkNorm added, Actor by) {
        refuse(problems(added));
        var norm = new WorkNorm(0, added.typeCode(), types.named(added.typeCode(), added.typeName(),
                added.validFrom()), added.studiesPerShift(), added.shiftsPerDay(), added.validFrom(), added.validTo(),
                added.source().strip());
        rows.lock(norm.typeCode());
        rows.ofType(norm.typeCode()).stream().map(WorkNormMapper.Row::norm).filter(norm::overlaps).findFirst()
                .ifPresent(other -> refuse(Map.of("validFrom", "На эти дни норма этого вида уже есть (с "
                        + "%1$td.%1$tm.%1$tY".formatted(other.validFrom()) + "): сначала прекратите её")));
        rows.insert(WorkNormMapper.Row.of(norm));
        audit.record(by, AuditAction.NORMS_CHANGED, "Норма работы: " + norm.typeName(), "", norm.studiesPerShift()
                + " исследований в смену, смен " + norm.shiftsPerDay() + ", с " + norm.validFrom());
    }

    /** Ends a norm with the day. */
    @Transactional
    public void end(long id, LocalDate day, Actor by) {
        if (rows.end(id, day) == 0) {
            refuse(Map.of("validTo", "Последний день раньше первого"));
        }
        audit.record(by, AuditAction.NORMS_CHANGED, "Норма работы " + id, "", "прекращена " + day);
    }

    private static Map<String, String> problems(WorkNorm norm) {
        var found = new LinkedHashMap<String, String>();
        if (norm.typeCode().isBlank()) {
            found.put("typeCode", "Вид оборудования не выбран");
        }
        if (norm.studiesPerShift() < 1 || norm.studiesPerShift() > 10_000) {
            found.put("studiesPerShift", "Исследований в смену: от 1 до 10000");
        }
        if (norm.shiftsPerDay() < 1 || norm.shiftsPerDay() > 4) {
            found.put("shiftsPerDay", "Смен в день: от 1 до 4");
        }
        if (norm.source().isBlank()) {
            found.put("source", "Укажите, чем установлена норма");
        }
        if (norm.validTo().filter(last -> last.isBefore(norm.validFrom())).isPresent()) {
            found.put("validTo", "Последний день раньше первого");
        }
        return found;
    }

    private static void refuse(Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new FieldsRefusedException(problems);
        }
    }
}
