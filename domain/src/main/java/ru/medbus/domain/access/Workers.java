package ru.medbus.domain.access;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.shared.Snils;

/** Which medical worker a user is, by СНИЛС; an administrator says so, nobody for himself. */
@Service
public class Workers {
    private final WorkerMapper rows;
    private final StaffRegister staff;
    private final AuditTrail audit;

    Workers(WorkerMapper rows, StaffRegister staff, AuditTrail audit) {
        this.rows = rows;
        this.staff = staff;
        this.audit = audit;
    }

    /** @return empty when he is bound to nobody */
    @Transactional(readOnly = true)
    public Optional<Snils> of(String login) {
        return rows.of(login).flatMap(Snils::parse);
    }

    /** Binds him, or with an empty text sets him free. The audit trail tells the last digits only. */
    @Transactional
    public void bind(long staffId, String snils, Actor actor) {
        var person = staff.get(staffId);
        var before = of(person.login());
        var after = Optional.of(snils.strip()).filter(text -> !text.isEmpty()).map(Workers::read);
        rows.free(staffId);
        after.ifPresent(each -> put(staffId, each, actor));
        audit.record(actor, AuditAction.STAFF_CHANGED, person.login(), before.map(Workers::told).orElse(""),
                after.map(Workers::told).orElse("не связан с работником"));
    }

    private void put(long staffId, Snils snils, Actor actor) {
        try {
            rows.bind(staffId, snils.digits(), actor.who());
        } catch (DuplicateKeyException e) {
            throw new AccessRefusedException.Taken("snils", told(snils));
        }
    }

    private static Snils read(String typed) {
        return Snils.parse(typed).orElseThrow(() -> new AccessRefusedException.Invalid("snils",
                "СНИЛС — 11 цифр с верным контрольным числом"));
    }

    private static String told(Snils snils) {
        return "работник СНИЛС ***" + snils.digits().substring(snils.digits().length() - 4);
    }
}
