package ru.medbus.domain.passport.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.medbus.domain.passport.PassportRefusedException;

class AddressesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "г. Примерск, ул. Садовая: 1-25 неч., 30, 12А | г. Примерск, ул. Садовая: 1–25 нечётные, 30, 12а",
            "д. Ольховка | д. Ольховка", "г. Примерск, пр. Мира | г. Примерск, пр. Мира",
            "г. Примерск, ул. Новая: чет | г. Примерск, ул. Новая: чётные",
            "г. Примерск, ул. Новая: 40-; 7/2 | г. Примерск, ул. Новая: 40–, 7/2",
            "г. Примерск, ул. Новая: 2 – 18 чётные, д. 5 к 1 | г. Примерск, ул. Новая: 2–18 чётные, 5к1"})
    void linesAreReadAndWrittenBack(String typed, String written) {
        assertThat(Addresses.write(Addresses.read(typed))).isEqualTo(written);
        assertThat(Addresses.read(written)).isEqualTo(Addresses.read(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Примерск, Садовая: двадцать | «двадцать»", "Примерск, Садовая: 25-1 | «25-1»",
            "Примерск: 5 | дома без улицы", ", Садовая | населённый пункт", "Примерск, : 5 | населённый пункт",
            "Примерск, Садовая: 999999 | «999999»", "Примерск, Садовая: 5,,7 | не читается"})
    void unreadableLineIsNamed(String typed, String said) {
        assertThatThrownBy(() -> Addresses.read("г. Примерск\n" + typed)).isInstanceOf(PassportRefusedException.class)
                .hasMessageContaining("строка 2").hasMessageContaining(said)
                .extracting(refusal -> ((PassportRefusedException) refusal).field()).isEqualTo("addresses");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1–25 | 25–40 | true", "1–25 нечётные | 2–24 чётные | false",
            "1–25 нечётные | 10–12 | true", "1–25 нечётные | 10–10 | false", "12 | 12а | false", "12 | 10–20 | true",
            "12а | 10–20 | true", "12а | 10–20 нечётные | false", "12а | 12б | false", "12а | 12А | true",
            "чётные | 100– | true", "чётные | нечётные | false", "1–9 | 10–20 | false"})
    void twoServeAHouseWhenTheirRangesMeet(String one, String other, boolean meet) {
        assertThat(Houses.parse(one).meets(Houses.parse(other))).isEqualTo(meet);
        assertThat(Houses.parse(other).meets(Houses.parse(one))).isEqualTo(meet);
    }

    @Test
    void streetIsTheSameHoweverItIsWritten() {
        assertThat(ServedAddress.key("Улица Зелёная")).isEqualTo(ServedAddress.key("ул.зеленая"));
        assertThat(ServedAddress.key("ул. Мира")).isNotEqualTo(ServedAddress.key("пр. Мира"));
    }

    @Test
    void wholePlaceMeetsEveryStreetOfIt() {
        var village = Addresses.read("д. Ольховка").getFirst();
        assertThat(village.meets(Addresses.read("деревня Ольховка, ул. Лесная: 3").getFirst())).isTrue();
        assertThat(village.meets(Addresses.read("д. Сосновка, ул. Лесная: 3").getFirst())).isFalse();
    }
}
