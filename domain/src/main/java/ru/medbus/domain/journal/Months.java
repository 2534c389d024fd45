package ru.medbus.domain.journal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the journal's partitions ready: last month (clocks differ), this one and the next two. */
@Component
class Months implements InitializingBean {
    private final JdbcTemplate jdbc;

    Months(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Scheduled(cron = "0 10 * * * *")
    public void afterPropertiesSet() {
        var today = LocalDate.now(ZoneOffset.UTC);
        for (int offset = -1; offset <= 2; offset++) {
            add(today.plusMonths(offset));
        }
    }

    private void add(LocalDate month) {
        jdbc.query("select journal.add_month(?)", rows -> {}, month);
    }
}
