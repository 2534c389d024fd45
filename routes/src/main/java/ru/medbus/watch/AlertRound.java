package ru.medbus.watch;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.medbus.domain.alert.AlertRegister;

/** Every half a minute: what is wrong now opens, what is right again closes. */
@Component
class AlertRound {
    private static final Logger LOG = LoggerFactory.getLogger(AlertRound.class);

    private final List<ConditionSource> sources;
    private final AlertRegister register;
    private final Notices notices;

    AlertRound(List<ConditionSource> sources, AlertRegister register, Notices notices) {
        this.sources = sources;
        this.register = register;
        this.notices = notices;
    }

    @Scheduled(fixedDelayString = "${medbus.alerts.every:30s}", initialDelayString = "${medbus.alerts.first:20s}")
    void look() {
        try {
            var kinds = sources.stream().flatMap(source -> source.kinds().stream()).collect(Collectors.toSet());
            var wrong = sources.stream().flatMap(source -> source.conditions().stream()).toList();
            register.settle(kinds, wrong, notices.channels());
            notices.tell();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Alerts were not looked at: {}", e.getMessage());
        }
    }
}
