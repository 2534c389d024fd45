package ru.medbus.domain.journal;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;

/** Every night: drops what is older than the settings say. What cannot be dropped today is tried again tomorrow. */
@Component
@EnableConfigurationProperties(RetentionProperties.class)
class RetentionSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);

    private final Retention retention;
    private final RetentionProperties properties;

    RetentionSchedule(Retention retention, RetentionProperties properties) {
        this.retention = retention;
        this.properties = properties;
    }

    @Scheduled(cron = "${medbus.retention.at:0 15 3 * * *}")
    void drop() {
        dropOlder(properties.messages(), month -> true, month -> retention.dropMonth(month, Actor.HUB));
        dropOlder(properties.bodies(), month -> month.bodyBytes() > 0,
                month -> retention.dropBodies(month, Actor.HUB));
        retention.forgetDocuments();
    }

    private void dropOlder(int months, Predicate<KeptMonth> worth, Consumer<YearMonth> drop) {
        if (months > 0) {
            var first = YearMonth.now(ZoneOffset.UTC).minusMonths(months);
            retention.months().stream().filter(kept -> kept.month().isBefore(first)).filter(worth)
                    .filter(kept -> kept.messages() > kept.held()).map(KeptMonth::month)
                    .forEach(month -> attempt(month, drop));
        }
    }

    private static void attempt(YearMonth month, Consumer<YearMonth> drop) {
        try {
            drop.accept(month);
        } catch (RetentionRefusedException | DataAccessException e) {
            LOG.warn("Month {} of the journal stays for now: {}", month, e.getMessage());
        }
    }
}
