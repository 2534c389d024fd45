package ru.medbus.domain.drugsupply.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @Test
    void sharesAreTakenUntilNothingIsLeft() {
        var left = Share.WHOLE.minus(new Share(1, 3));
        assertThat(left).isEqualTo(new Share(2, 3));
        assertThat(left.minus(new Share(1, 2))).isEqualTo(new Share(1, 6));
        assertThat(left.minus(new Share(2, 3)).nothing()).isTrue();
    }

    @Test
    void moreThanIsLeftIsRefused() {
        assertThatThrownBy(() -> new Share(1, 3).minus(new Share(1, 2))).hasMessageContaining("осталось 1/3");
    }

    @Test
    void thirtySharesOfAThirtiethAreAPack() {
        var left = Share.WHOLE;
        for (int i = 0; i < 30; i++) {
            left = left.minus(new Share(1, 30));
        }
        assertThat(left.nothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0/3", "4/3", "1/0", "-1/3", "1/3/5", "a/b", "1/999999"})
    void whatIsNoShareIsNotTaken(String text) {
        assertThat(Share.parse(text)).isEmpty();
    }

    @Test
    void isWrittenInLowestTerms() {
        assertThat(Share.parse(" 2/6 ").orElseThrow()).hasToString("1/3");
    }
}
