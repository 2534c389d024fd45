package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditRecord;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;

@DatabaseTest
class RouteSwitchesIT {
    private static final Actor ADMIN = new Actor("admin", "127.0.0.1");

    @Autowired
    private RouteSwitches switches;
    @Autowired
    private AuditTrail audit;

    @Test
    void stoppedRouteStaysStoppedUntilItIsStarted() {
        switches.stop("test.kept", "Работы у получателя", ADMIN);
        assertThat(switches.stopped()).extracting(StoppedRoute::route).contains("test.kept");
        switches.start("test.kept", "Работы закончены", ADMIN);
        assertThat(switches.stopped()).extracting(StoppedRoute::route).doesNotContain("test.kept");
    }

    @Test
    void secondStopKeepsTheFirstReasonAndWritesNothing() {
        switches.stop("test.twice", "Первая причина", ADMIN);
        switches.stop("test.twice", "Вторая причина", ADMIN);
        assertThat(switches.stopped()).filteredOn(each -> each.route().equals("test.twice"))
                .extracting(StoppedRoute::reason).containsExactly("Первая причина");
        assertThat(lines("test.twice")).hasSize(1);
    }

    @Test
    void everySwitchIsInTheAuditTrailWithItsReason() {
        switches.stop("test.audited", "Работы у получателя", ADMIN);
        switches.start("test.audited", "Работы закончены", ADMIN);
        assertThat(lines("test.audited")).extracting(AuditRecord::after)
                .containsExactly("работает: Работы закончены", "остановлен: Работы у получателя");
    }

    @Test
    void switchWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> switches.stop("test.refused", " ну ", ADMIN))
                .isInstanceOf(AccessRefusedException.Invalid.class);
        assertThat(switches.stopped()).extracting(StoppedRoute::route).doesNotContain("test.refused");
    }

    private List<AuditRecord> lines(String route) {
        return audit.find(new LogFilter("", AuditAction.ROUTE_SWITCHED.name(), route, Optional.empty(),
                Optional.empty(), Optional.empty(), 50)).items();
    }
}
