package ru.medbus.domain.drugsupply.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.domain.shared.Gtin;
import ru.medbus.domain.shared.Sscc;

class ScanTest {
    private static final String GS = "\u001d";
    private static final String SGTIN = "04600000000015M8zG9De6dwuP6";
    private static final String TAIL = "91EE06" + GS + "92" + "A".repeat(43) + "=";
    private static final String WHOLE = "010460000000001521M8zG9De6dwuP6" + GS + TAIL;

    @Test
    void separatorKeptMakesAWholeCode() {
        assertThat(pack(WHOLE)).satisfies(pack -> {
            assertThat(pack.object()).isEqualTo(SGTIN);
            assertThat(pack.whole()).isTrue();
        });
    }

    @Test
    void separatorLostStillNamesThePackButIsNotWhole() {
        var pack = pack(WHOLE.replace(GS, ""));
        assertThat(pack.object()).isEqualTo(SGTIN);
        assertThat(pack.whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"]d2", "]C1", "]d2\u001d", "\u001d", "\uFEFF", "  "})
    void whatAScannerPutsBeforeTheCodeIsDropped(String prefix) {
        assertThat(pack(prefix + WHOLE + "\r\n").object()).isEqualTo(SGTIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<GS>", "\\u001d", "\\x1d", "\u241d"})
    void spelledSeparatorsAreSeparators(String spelled) {
        assertThat(pack(WHOLE.replace(GS, spelled)).whole()).isTrue();
    }

    @Test
    void expiryAndSeriesAreRead() {
        var pack = pack("010460000000001521M8zG9De6dwuP6" + GS + "17271231" + "10AB12" + GS + TAIL);
        assertThat(pack.expires()).contains(LocalDate.of(2027, 12, 31));
        assertThat(pack.series()).contains("AB12");
        assertThat(pack("(01)04600000000015(21)M8zG9De6dwuP6(17)270200").expires())
                .contains(LocalDate.of(2027, 2, 28));
    }

    @Test
    void seriesBeforeTheSerialIsReadThroughALostSeparatorOnlyWhenThereIsOneWay() {
        assertThat(pack("0104600000000015" + "10AB12" + GS + "21M8zG9De6dwuP6").object()).isEqualTo(SGTIN);
        assertThat(pack("0104600000000015" + "10AB12" + "21M8zG9De6dwuP6").object()).isEqualTo(SGTIN);
    }

    @Test
    void bareNumbersAreTaken() {
        assertThat(Scan.of(SGTIN).object()).isEqualTo(SGTIN);
        var box = Sscc.ofUnit(14600000000000012L).digits();
        assertThat(Scan.of("00" + box)).isEqualTo(new Scan.Box(new Sscc(box)));
        assertThat(Scan.of("(00)" + box).object()).isEqualTo(box);
    }

    @Test
    void everyInventedCodeIsReadBackInEveryManner() {
        var random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            var gtin = Gtin.ofItem(4_600_000_000_00L + random.nextInt(1_000_000));
            var serial = serial(random);
            var code = "01" + gtin.digits() + "21" + serial + GS + "91" + serial.substring(0, 4) + GS + "92"
                    + "z".repeat(44);
            for (var typed : List.of(code, code.replace(GS, ""), "]d2" + code, GS + code, gtin.digits() + serial)) {
                assertThat(Scan.of(typed).object()).as(typed).isEqualTo(gtin.digits() + serial);
            }
        }
    }

    @Test
    void oneWrongDigitOfAGtinIsAlwaysFound() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            var digits = Gtin.ofItem(random.nextInt(Integer.MAX_VALUE)).digits().toCharArray();
            int place = random.nextInt(14);
            digits[place] = (char) ('0' + (digits[place] - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(Gtin.parse(new String(digits))).isEmpty();
        }
    }

    @Test
    void damageIsNamed() {
        refused("010460000000001621M8zG9De6dwuP6", "контрольная цифра");
        refused("0104600000000015", "нет (01) GTIN и (21)");
        refused("4600000000015", "Это не код лекарства");
        refused("010460000000001521М8zG9De6dwuP6", "русские буквы");
        refused("", "Пустой код");
        refused("010460000000001521M8zG9De6dwuP" + "!", "13 букв и цифр");
        refused("0".repeat(300), "длиннее 200");
        refused("146000000000000129", "SSCC");
        refused("010460000000001521M8zG9De6dwuP6" + GS + "17271399", "такого дня нет");
    }

    private static String serial(Random random) {
        var letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        var serial = new StringBuilder();
        for (int i = 0; i < 13; i++) {
            serial.append(letters.charAt(random.nextInt(letters.length())));
        }
        return serial.toString();
    }

    private static Scan.Pack pack(String typed) {
        return (Scan.Pack) Scan.of(typed);
    }

    private static void refused(String typed, String why) {
        assertThatThrownBy(() -> Scan.of(typed)).isInstanceOf(UnreadableCodeException.class)
                .hasMessageContaining(why);
    }
}
