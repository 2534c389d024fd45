package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/** Writes every refusal of a permission to the audit trail: who, from where, what he reached for, what he lacked. */
@Component
public class RefusalLog {
    /** Attribute of a request: word of the refusal, for whoever writes it down after the answer. */
    public static final String RULE = "medbus.refusal";
    /** Value of {@link #RULE} when the refusal is a message of the journal, or stands in the audit trail already. */
    public static final String WRITTEN = "written";

    private final AuditTrail audit;
    private final CurrentUser user;

    RefusalLog(AuditTrail audit, CurrentUser user) {
        this.audit = audit;
        this.user = user;
    }

    public void record(HttpServletRequest request, String lacked) {
        var action = user.system().isPresent() ? AuditAction.SYSTEM_REFUSED : AuditAction.PERMISSION_REFUSED;
        audit.record(user.actor(), action, request.getMethod() + " " + request.getRequestURI(), "", lacked);
    }
}
