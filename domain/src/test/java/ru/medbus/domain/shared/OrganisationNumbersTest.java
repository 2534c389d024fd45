package ru.medbus.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers here are counting rows completed by their check digits. */
class OrganisationNumbersTest {

    @Test
    void taxIdOfAnOrganisationHasTenDigits() {
        assertThat(TaxId.parse("1234567894")).hasValueSatisfying(id -> assertThat(id.isOrganisation()).isTrue());
    }

    @Test
    void taxIdOfAPersonHasTwelveDigits() {
        assertThat(TaxId.parse("123456789047")).hasValueSatisfying(id -> assertThat(id.isOrganisation()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567895", "123456789046", "123456789057", "12345678904", "", "0000000000"})
    void wrongTaxIdIsNotTaken(String written) {
        assertThat(TaxId.parse(written)).isEmpty();
    }

    @Test
    void ogrnHasThirteenOrFifteenDigits() {
        assertThat(Ogrn.parse(Ogrn.ofOrganisation(123_456_789_012L).digits())).isPresent();
        assertThat(Ogrn.parse("304500116000157")).hasValueSatisfying(o -> assertThat(o.isOrganisation()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890121", "304500116000158", "123456789012", "", "0000000000000"})
    void wrongOgrnIsNotTaken(String written) {
        assertThat(Ogrn.parse(written)).isEmpty();
    }

    @Test
    void numbersAreNeverPrinted() {
        assertThat(new TaxId("123456789047").toString()).doesNotContainPattern("[0-9]");
        assertThat(Ogrn.ofOrganisation(123_456_789_012L).toString()).doesNotContainPattern("[0-9]");
    }
}
