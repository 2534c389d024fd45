package ru.medbus.domain.drugsupply.frllo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrlloCitizenTest {
    private static final FrlloCitizen TOLD = citizen("Примеров", "Иванович", "99700000101", "123456");

    @Test
    void onlyWhatIsNewIsSaid() {
        var said = citizen("Образцов", "Иванович", "99700000101", "123456").changedSince(TOLD);
        assertThat(said.family()).isEqualTo("Образцов");
        assertThat(said.given() + said.patronymic() + said.snils() + said.paperNumber()).isEmpty();
        assertThat(said.sex() + said.citizenship() + said.region()).isEqualTo("164399");
    }

    @Test
    void paperIsSaidWholeWhenAnythingOfItIsNew() {
        var said = citizen("Примеров", "Иванович", "99700000101", "654321").changedSince(TOLD);
        assertThat(said.hasPaper()).isTrue();
        assertThat(said.paperSeries()).isEqualTo("9999");
        assertThat(said.family()).isEmpty();
    }

    @Test
    void whatIsGoneCannotBeSaidSoEverythingIs() {
        var now = citizen("Примеров", "", "99700000101", "123456");
        assertThat(now.changedSince(TOLD)).isEqualTo(now);
        var withoutPaper = citizen("Примеров", "Иванович", "99700000101", "");
        assertThat(withoutPaper.changedSince(TOLD)).isEqualTo(withoutPaper);
    }

    @Test
    void numberGivenByTheRegisterIsNoChange() {
        assertThat(TOLD.says(citizen("Примеров", "Иванович", "99700000101", "123456"))).isTrue();
        assertThat(TOLD.says(citizen("Примеров", "Петрович", "99700000101", "123456"))).isFalse();
    }

    @Test
    void fieldWithoutWhichNobodyIsTakenIsNamed() {
        assertThat(TOLD.missing()).isEmpty();
        assertThat(citizen("", "", "99700000101", "").missing()).contains("фамилия и имя");
        assertThat(citizen("Примеров", "", "", "").missing()).hasValueSatisfying(
                name -> assertThat(name).contains("СНИЛС", "полис", "документ"));
        assertThat(citizen("Примеров", "", "", "123456").missing()).isEmpty();
    }

    @Test
    void personalDataAreNotPrinted() {
        assertThat(TOLD).hasToString("FrlloCitizen 17");
    }

    private static FrlloCitizen citizen(String family, String patronymic, String snils, String paper) {
        return new FrlloCitizen(17, "R-1", family, "Иван", patronymic, "1980-05-17", "1", "643", snils, "", "1", "9999",
                paper, "2010-06-01", "ОВД", "99");
    }
}
