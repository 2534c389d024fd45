package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class MonthsIT {
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void nodesThatStartTogetherMakeTheSameMonths() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(6)) {
            var made = nodes.invokeAll(IntStream.range(0, 6).<Callable<Void>>mapToObj(i -> this::makeAYear).toList());
            for (var node : made) {
                assertThatCode(node::get).doesNotThrowAnyException();
            }
        }
    }

    private Void makeAYear() {
        for (int month = 0; month < 12; month++) {
            jdbc.query("select journal.add_month(?)", rows -> {}, LocalDate.of(2035, 1, 1).plusMonths(month));
        }
        return null;
    }
}
