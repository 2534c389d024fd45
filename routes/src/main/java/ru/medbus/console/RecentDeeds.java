package ru.medbus.console;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;

/** The last lines of the audit trail on the home page. */
@Component
class RecentDeeds implements HomeWidget {
    private final AuditTrail audit;

    RecentDeeds(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String title() {
        return "Последние действия";
    }

    @Override
    public String template() {
        return "widgets/audit";
    }

    @Override
    public boolean shownTo(Rights person) {
        return person.may(Permission.VIEW_AUDIT);
    }

    @Override
    public Object model(Rights person) {
        return audit.find(new LogFilter("", "", "", Optional.empty(), Optional.empty(), Optional.empty(), 6)).items();
    }
}
