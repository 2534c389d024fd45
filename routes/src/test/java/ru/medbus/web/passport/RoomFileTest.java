package ru.medbus.web.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Room;
import ru.medbus.web.print.Xlsx;

class RoomFileTest {
    private static final String HEADS = String.join(";", RoomFile.HEADS) + "\r\n";

    private final RoomFile file = new RoomFile("1.2.3", Map.of(7L, "Корпус А"), Map.of("1.2.3.0.1", "Терапия"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void csvIsReadInEitherEncoding(String charset) {
        var rooms = file.rooms((HEADS + "12;Палата;корпус а;Терапия;2;20,5;1.2.2026;\r\n;;;;;;;\r\n13;;;;;;;\r\n")
                .getBytes(Charset.forName(charset)));
        assertThat(rooms.keySet()).containsExactly(2, 4);
        assertThat(rooms.firstEntry().getValue()).satisfies(RoomFileTest::isRoomTwelve);
    }

    @Test
    void byteOrderMarkAndOtherOrderOfColumnsAreNoObstacle() {
        assertThat(file.rooms("\uFEFFЭтаж;Номер\n3;12\n".getBytes(StandardCharsets.UTF_8)).firstEntry().getValue()
                .floor()).hasValue(3);
    }

    @Test
    void spreadsheetIsReadWithItsNumbersAndDays() {
        var rooms = file.rooms(Xlsx.of("Помещения", RoomFile.HEADS, Stream.of(List.of("12", "Палата", "Корпус А",
                "Терапия", 2, new BigDecimal("20.5"), LocalDate.of(2026, 2, 1)))));
        assertThat(rooms.get(2)).satisfies(RoomFileTest::isRoomTwelve);
    }

    @Test
    void numberOfARoomMayStandAsANumber() {
        assertThat(file.rooms(Xlsx.of("Помещения", RoomFile.HEADS, Stream.of(List.of(12)))).get(2).number())
                .isEqualTo("12");
    }

    @Test
    void everyWrongLineIsTold() {
        refused(HEADS + "1;;Корпус Я;;;;;\n2;;;;второй;;;\n3;;;;;много;;\n4;;;;;;32.13.2026;\n",
                "Строка 2: Здание «Корпус Я» у организации не значится", "Строка 3: Этаж: нужно целое число",
                "Строка 4: Площадь: нужно число", "Строка 5: Открыто: нужна дата");
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused("", "Нет строки заголовков");
        refused("Код;Имя\n1;2\n", "первым столбцом нужен «Номер»");
        refused(HEADS, "ни одного помещения");
        refused(HEADS + "1;\"не закрыта;;;;;;\n2;;;;;;;\n", "Строка 2", "кавычки");
        assertThatThrownBy(() -> file.rooms(new byte[]{'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(PassportRefusedException.class).hasMessageContaining("не читается как XLSX");
    }

    @Test
    void fileThatUnfoldsIntoAHugeOneIsRefused() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1_000_000];
            for (int i = 0; i < 210; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> file.rooms(bomb.toByteArray())).isInstanceOf(PassportRefusedException.class)
                .hasMessageContaining("в распакованном виде больше");
    }

    private static void isRoomTwelve(Room room) {
        assertThat(room.number()).isEqualTo("12");
        assertThat(room.buildingId()).hasValue(7L);
        assertThat(room.departmentOid()).hasValue("1.2.3.0.1");
        assertThat(room.floor()).hasValue(2);
        assertThat(room.areaM2().orElseThrow()).isEqualByComparingTo("20.5");
        assertThat(room.openedOn()).hasValue(LocalDate.of(2026, 2, 1));
        assertThat(room.closedOn()).isEmpty();
    }

    private void refused(String text, String... said) {
        assertThatThrownBy(() -> file.rooms(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(PassportRefusedException.class, refusal -> {
                    assertThat(refusal.getMessage()).contains(said);
                    assertThat(refusal.field()).isEqualTo("file");
                });
    }
}
