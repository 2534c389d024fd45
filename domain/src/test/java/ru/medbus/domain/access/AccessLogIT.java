package ru.medbus.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class AccessLogIT {
    private static final Actor DOCTOR = new Actor("doctor-of-log", "10.1.2.4");

    @Autowired
    private AccessLog log;
    @Autowired
    private JdbcTemplate database;

    @Test
    void lookIsFoundByMessage() {
        var look = log.record(DOCTOR, "msg-1", "входящее тело, полностью", " разбор отказа РЭМД ");
        assertThat(look.reason()).isEqualTo("разбор отказа РЭМД");
        assertThat(log.find(about("msg-1")).items()).usingRecursiveFieldByFieldElementComparator()
                .containsExactly(look);
    }

    @Test
    void lookWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> log.record(DOCTOR, "msg-2", "ответ", "  нет "))
                .isInstanceOf(AccessRefusedException.Invalid.class);
        assertThat(log.find(about("msg-2")).items()).isEmpty();
    }

    @Test
    void databaseRefusesToRemoveALook() {
        log.record(DOCTOR, "msg-3", "ответ", "проверка журнала");
        assertThatThrownBy(() -> database.update("delete from access.access_record where message_id = 'msg-3'"))
                .isInstanceOf(DataAccessException.class).hasMessageContaining("только дополняется");
        assertThat(log.verify()).isInstanceOf(Verification.Whole.class);
    }

    private static LogFilter about(String message) {
        return new LogFilter("", message, "", Optional.empty(), Optional.empty(), Optional.empty(), 10);
    }
}
