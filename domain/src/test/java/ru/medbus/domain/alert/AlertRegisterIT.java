package ru.medbus.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class AlertRegisterIT {
    private static final Set<AlertKind> ALL = Set.of(AlertKind.values());
    private static final Condition BACKLOG = new Condition(AlertKind.BACKLOG, "remd.document.register",
            "12 000 в очереди");

    @Autowired
    private AlertRegister register;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void nothingIsWrong() {
        register.settle(ALL, List.of(), Set.of());
        told();
    }

    @Test
    void troubleIsToldOnceWhenItOpensAndOnceWhenItCloses() {
        register.settle(ALL, List.of(BACKLOG), Set.of("mail", "webhook"));
        register.settle(ALL, List.of(new Condition(AlertKind.BACKLOG, BACKLOG.subject(), "13 000 в очереди")),
                Set.of("mail", "webhook"));
        assertThat(told()).containsExactlyInAnyOrder("mail opens", "webhook opens");
        assertThat(register.open()).extracting(Alert::words).containsExactly("13 000 в очереди");
        register.settle(ALL, List.of(), Set.of("mail"));
        assertThat(told()).containsExactly("mail closes");
        assertThat(register.open()).isEmpty();
    }

    @Test
    void unheardNoticeIsToldAgain() {
        register.settle(ALL, List.of(BACKLOG), Set.of("mail"));
        register.take().forEach(notice -> register.failed(notice, "Почтовый сервер не отвечает"));
        assertThat(told()).as("within the minute").isEmpty();
        jdbc.update("update alert.notice set not_before = now()");
        assertThat(told()).containsExactly("mail opens");
        jdbc.update("update alert.notice set not_before = now()");
        assertThat(told()).isEmpty();
    }

    @Test
    void kindThatWasNotLookedAtStaysOpen() {
        register.settle(ALL, List.of(BACKLOG), Set.of());
        register.settle(Set.of(AlertKind.CERTIFICATE), List.of(), Set.of());
        assertThat(register.open()).hasSize(1);
    }

    private List<String> told() {
        var notices = register.take();
        notices.forEach(register::told);
        return notices.stream().map(notice -> notice.channel() + (notice.opening() ? " opens" : " closes")).toList();
    }
}
