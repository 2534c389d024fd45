package ru.medbus.domain.passport.norms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;

/** Standards of equipment: editions that never overlap, lines that stay once an edition is in force. */
@Service
public class Standards {
    private final StandardMapper rows;
    private final EquipmentTypes types;
    private final AuditTrail audit;

    Standards(StandardMapper rows, EquipmentTypes types, AuditTrail audit) {
        this.rows = rows;
        this.types = types;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Standard> all(LocalDate day) {
        return rows.all(day);
    }

    @Transactional(readOnly = true)
    public Standard get(long id, LocalDate day) {
        return rows.one(id, day).orElseThrow(() -> new PassportRefusedException.Unknown("стандарт " + id));
    }

    @Transactional(readOnly = true)
    public List<StandardEdition> editions(long standard) {
        return rows.editions(standard).stream().map(StandardMapper.EditionRow::edition).toList();
    }

    @Transactional(readOnly = true)
    public StandardEdition edition(long id) {
        return rows.edition(id).map(StandardMapper.EditionRow::edition)
                .orElseThrow(() -> new PassportRefusedException.Unknown("редакция " + id));
    }

    @Transactional(readOnly = true)
    public List<StandardLine> lines(long edition) {
        return rows.lines(edition).stream().map(StandardMapper.LineRow::line).toList();
    }

    @Transactional
    public long add(String name, Actor by) {
        if (name.isBlank()) {
            throw new FieldsRefusedException(Map.of("name", "Название не указано"));
        }
        long id = rows.insert(name.strip()).orElseThrow(() -> new FieldsRefusedException(Map.of("name",
                "Стандарт с таким названием уже есть: добавьте ему редакцию")));
        note(by, name, "", "заведён");
        return id;
    }

    /** @throws FieldsRefusedException the days overlap another edition of the same standard */
    @Transactional
    public long addEdition(long standard, String orderNumber, LocalDate orderOn, LocalDate from,
            Optional<LocalDate> to, Actor by) {
        rows.lock(standard).orElseThrow(() -> new PassportRefusedException.Unknown("стандарт " + standard));
        if (orderNumber.isBlank()) {
            throw new FieldsRefusedException(Map.of("orderNumber", "№ приказа не указан"));
        }
        check(standard, 0, from, to);
        long id = rows.insertEdition(standard, orderNumber.strip(), orderOn, from, to.orElse(null));
        note(by, name(standard), "", edition(id).words());
        return id;
    }

    /** Sets or lifts the last day of an edition. */
    @Transactional
    public void end(long id, Optional<LocalDate> day, Actor by) {
        var edition = locked(id);
        check(edition.standardId(), id, edition.validFrom(), day);
        rows.end(id, day.orElse(null));
        note(by, name(edition.standardId()), "редакция " + edition.number() + " по " + edition.validTo(),
                "по " + day);
    }

    /** From now on its lines stay and departments are measured by it. */
    @Transactional
    public void putInForce(long id, Actor by) {
        var edition = draft(id);
        if (rows.lines(id).isEmpty()) {
            throw new PassportRefusedException("В редакции нет строк: загрузите их из файла");
        }
        rows.putInForce(id);
        note(by, name(edition.standardId()), EditionState.DRAFT.title(), edition.words() + " введена");
    }

    /**
     * Takes the lines of a draft from the rows of a file, in place of those that were there: all or none.
     *
     * @throws RowsRefusedException what is wrong in which row
     */
    @Transactional
    public int load(long id, List<StandardRow> file, Actor by) {
        var edition = draft(id);
        var errors = new RowErrors();
        var lines = new ArrayList<StandardLine>();
        boolean known = types.loaded();
        file.forEach(row -> {
            lines.add(row.line(lines.size() + 1, errors));
            lines.getLast().types().forEach(code -> errors.need(row, !known || types.name(code).isPresent(),
                    StandardRow.TYPES, "кода «" + code + "» нет в справочнике " + types.dictionary()));
        });
        errors.refuse();
        if (lines.isEmpty()) {
            throw new RowsRefusedException(List.of("В файле нет строк под заголовком"));
        }
        rows.clear(id);
        lines.forEach(line -> rows.insertLine(id, line, String.join(" ", line.types())));
        note(by, name(edition.standardId()), "", edition.words() + ": строк " + lines.size());
        return lines.size();
    }

    /** Additions of an organisation's departments. */
    @Transactional(readOnly = true)
    public List<StandardAddition> additions(String facility) {
        return rows.additions(facility, 0).stream().map(StandardMapper.AdditionRow::addition).toList();
    }

    @Transactional(readOnly = true)
    public List<StandardAddition> additions(long standard) {
        return rows.additions("", standard).stream().map(StandardMapper.AdditionRow::addition).toList();
    }

    /** Applies a standard to a department whatever its type. */
    @Transactional
    public void addTo(long standard, String department, LocalDate from, Optional<LocalDate> to, String reason,
            Actor by) {
        rows.lock(standard).orElseThrow(() -> new PassportRefusedException.Unknown("стандарт " + standard));
        if (reason.isBlank()) {
            throw new FieldsRefusedException(Map.of("reason", "Укажите основание"));
        }
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new FieldsRefusedException(Map.of("validTo", "Последний день раньше первого"));
        }
        if (rows.add(standard, department, from, to.orElse(null), reason.strip(), by.who()) == 0) {
            throw new FieldsRefusedException(Map.of("validFrom", "С этого дня стандарт к подразделению уже применён"));
        }
        note(by, name(standard), "", "применён к подразделению " + department + " с " + from);
    }

    private void check(long standard, long except, LocalDate from, Optional<LocalDate> to) {
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new FieldsRefusedException(Map.of("validTo", "Последний день раньше первого"));
        }
        editions(standard).stream().filter(other -> other.id() != except && other.overlaps(from, to)).findFirst()
                .ifPresent(other -> {
                    throw new FieldsRefusedException(Map.of("validFrom", "Дни пересекаются с редакцией "
                            + other.number() + " (" + "%1$td.%1$tm.%1$tY".formatted(other.validFrom()) + " – "
                            + other.validTo().map("%1$td.%1$tm.%1$tY"::formatted).orElse("без срока")
                            + "): сначала укажите её последний день"));
                });
    }

    private StandardEdition locked(long id) {
        rows.lock(edition(id).standardId());
        return edition(id);
    }

    private StandardEdition draft(long id) {
        var edition = locked(id);
        if (edition.state() != EditionState.DRAFT) {
            throw new PassportRefusedException("Редакция введена: её строки не меняются, добавьте новую редакцию");
        }
        return edition;
    }

    private String name(long standard) {
        return get(standard, LocalDate.EPOCH).name();
    }

    private void note(Actor by, String standard, String before, String after) {
        audit.record(by, AuditAction.NORMS_CHANGED, "Стандарт «" + standard + "»", before, after);
    }
}
