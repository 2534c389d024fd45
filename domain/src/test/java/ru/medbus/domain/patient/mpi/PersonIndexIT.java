package ru.medbus.domain.patient.mpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class PersonIndexIT {
    @Autowired
    private PersonIndex index;

    @Test
    void newPersonIsAddedAndThenFound() {
        var added = index.findOrAdd(person("16000000047", "Примеров"));
        assertThat(added).isInstanceOf(PersonMatch.Added.class);
        assertThat(index.findOrAdd(person("16000000047", "Примеров")))
                .isEqualTo(new PersonMatch.Found(added.personId()));
    }

    @Test
    void changedFamilyNameIsTheSamePersonWhenTheBirthDateAgrees() {
        var first = index.findOrAdd(person("16000000148", "Образцова"));
        assertThat(index.findOrAdd(person("16000000148", "Тестова")).personId()).isEqualTo(first.personId());
    }

    @Test
    void sameNumberWithAnotherNameAndBirthDateIsAQuestionToAPerson() {
        var first = index.findOrAdd(person("16000000249", "Образцов"));
        var other = new PersonFacts(Optional.of("16000000249"), Optional.empty(), "Иная", "Анна", "", Optional.of(
                LocalDate.of(2001, 2, 3)), 2, "77");
        assertThat(index.findOrAdd(other)).isInstanceOfSatisfying(PersonMatch.Doubtful.class,
                doubt -> assertThat(doubt.otherId()).isEqualTo(first.personId()));
    }

    @Test
    void personWithoutNumbersIsKnownByNameBirthDateAndSex() {
        var nameless = new PersonFacts(Optional.empty(), Optional.empty(), "Ёлкин", "Пётр", "Тестович",
                Optional.of(LocalDate.of(1970, 1, 1)), 1, "");
        var again = new PersonFacts(Optional.empty(), Optional.empty(), "Елкин", "Петр", "Тестович",
                Optional.of(LocalDate.of(1970, 1, 1)), 1, "");
        assertThat(index.findOrAdd(again).personId()).isEqualTo(index.findOrAdd(nameless).personId());
    }

    @Test
    void parallelDocumentsOfOnePersonAddOneRecord() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Long> arrival = () -> index.findOrAdd(person("16000000350", "Параллельный")).personId();
            var ids = threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> arrival).toList());
            long first = ids.getFirst().get();
            for (var id : ids) {
                assertThat(id.get()).isEqualTo(first);
            }
        }
    }

    private static PersonFacts person(String snils, String family) {
        return new PersonFacts(Optional.of(snils), Optional.empty(), family, "Иван", "Тестович",
                Optional.of(LocalDate.of(1980, 5, 17)), 1, "77");
    }
}
