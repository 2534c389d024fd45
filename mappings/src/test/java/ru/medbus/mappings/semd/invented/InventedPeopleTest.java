package ru.medbus.mappings.semd.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.shared.Enp;
import ru.medbus.mappings.semd.compose.Patient;

class InventedPeopleTest {
    private final InventedPeople people = new InventedPeople(5);

    @Test
    void sameNumberIsTheSamePerson() {
        assertThat(people.person(17)).isEqualTo(new InventedPeople(5).person(17));
        assertThat(people.person(17)).isNotEqualTo(new InventedPeople(6).person(17));
    }

    @Test
    void snilsAreAllDifferent() {
        assertThat(IntStream.range(0, 5_000).mapToObj(people::person).map(Patient::snils)).doesNotHaveDuplicates();
    }

    @Test
    void enpTellsBirthAndSex() {
        assertThat(IntStream.range(0, 500).mapToObj(people::person)).allSatisfy(person -> assertThat(person.enp())
                .isEqualTo(Enp.compose(99, person.bornOn(), isMan(person), Integer.parseInt(person.localId()))));
    }

    @Test
    void nameAndSexAgree() {
        assertThat(IntStream.range(0, 500).mapToObj(people::person)).allSatisfy(person -> {
            assertThat(person.name().patronymic().endsWith("ич")).isEqualTo(isMan(person));
            assertThat(person.name().family().endsWith("а")).isNotEqualTo(isMan(person));
        });
    }

    @Test
    void nobodyIsBornOrGivenAPassportInTheFuture() {
        assertThat(IntStream.range(0, 500).mapToObj(people::person)).allSatisfy(person -> {
            assertThat(person.bornOn()).isBetween(LocalDate.of(1930, 1, 1), LocalDate.of(2005, 1, 1));
            assertThat(person.paper().issuedOn()).isAfter(person.bornOn()).isBefore(LocalDate.of(2024, 1, 1));
        });
    }

    @Test
    void staffOfAllFacilitiesAreDifferentPeople() {
        var snils = IntStream.range(0, 20).boxed().flatMap(n -> Stream.of(InventedFacility.values())
                .map(facility -> facility.doctor(n).snils()));
        assertThat(snils).doesNotHaveDuplicates();
    }

    @Test
    void peopleAreNotPrinted() {
        assertThat(people.person(1).toString()).isEqualTo("Patient[***]");
    }

    private static boolean isMan(Patient person) {
        return person.sex().code().equals("1");
    }
}
