package ru.medbus.domain.drugsupply.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;

@DatabaseTest
class NumbersIT {
    private static final String FORM = "148-1-04l";
    private static final Actor ADMIN = new Actor("admin-of-numbers", "10.1.2.8");

    @Autowired
    private Numbers numbers;
    @Autowired
    private Blanks blanks;
    @Autowired
    private TransactionTemplate transactions;

    @Test
    void twoDoctorsOfOneFacilityNeverGetOneNumber() throws Exception {
        set("clinic-race", "9971", 1, 999_999);
        try (var doctors = Executors.newFixedThreadPool(2)) {
            Callable<List<SeriesNumber>> thousand = () -> IntStream.range(0, 1_000)
                    .mapToObj(i -> numbers.next("clinic-race", FORM)).toList();
            var all = new ArrayList<SeriesNumber>();
            for (var each : doctors.invokeAll(List.of(thousand, thousand))) {
                all.addAll(each.get());
            }
            assertThat(all).doesNotHaveDuplicates().hasSize(2_000).contains(new SeriesNumber("9971", "002000"));
        }
    }

    @Test
    void numberOfAFailedTransactionIsGivenAgain() {
        set("clinic-back", "9972", 7, 999_999);
        transactions.executeWithoutResult(status -> {
            numbers.next("clinic-back", FORM);
            status.setRollbackOnly();
        });
        assertThat(numbers.next("clinic-back", FORM)).isEqualTo(new SeriesNumber("9972", "000007"));
    }

    @Test
    void seriesBelongsToOneFacility() {
        set("clinic-first", "9973", 1, 10);
        assertThatThrownBy(() -> set("clinic-second", "9973", 11, 20)).satisfies(names("SERIES_TAKEN"));
    }

    @Test
    void endedNumbersAndAMissingSeriesAreSaid() {
        set("clinic-short", "9974", 1, 2);
        numbers.take("clinic-short", FORM, 2);
        assertThatThrownBy(() -> numbers.next("clinic-short", FORM)).satisfies(names("NUMBERS_ENDED"))
                .hasMessageContaining("осталось 0");
        assertThatThrownBy(() -> numbers.next("clinic-none", FORM)).satisfies(names("NUMBERING_MISSING"));
    }

    @Test
    void usedNumbersAreNeverGivenAgain() {
        set("clinic-used", "9975", 1, 100);
        assertThat(blanks.take("clinic-used", FORM, 5, "doctor")).hasSize(5).last()
                .isEqualTo(new SeriesNumber("9975", "000005"));
        assertThatThrownBy(() -> numbers.set(new Numbering("clinic-used", FORM, "9975", 3, 100, 6, 1), ADMIN))
                .satisfies(names("NUMBER_USED"));
        assertThatThrownBy(() -> set("clinic-odd", "серия", 1, 10)).satisfies(names("SERIES"));
        assertThatThrownBy(() -> set("clinic-odd", "9976", 10, 5)).satisfies(names("NUMBER_RANGE"));
    }

    @Test
    void spoiltBlankIsSpoiltOnce() {
        set("clinic-blanks", "9977", 1, 100);
        var blank = blanks.take("clinic-blanks", FORM, 1, "doctor").getFirst();
        blanks.spoil(blank, "clinic-blanks");
        assertThat(blanks.of("clinic-blanks", 5)).singleElement().matches(each -> each.state() == Blank.State.SPOILT);
        assertThatThrownBy(() -> blanks.spoil(blank, "clinic-blanks")).satisfies(names("BLANK_STATE"));
    }

    private void set(String facility, String series, long next, long last) {
        numbers.set(new Numbering(facility, FORM, series, next, last, 6, 1), ADMIN);
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> names(String rule) {
        return refusal -> assertThat(((DrugSupplyRefusedException) refusal).names(rule)).as(refusal.getMessage())
                .isTrue();
    }
}
