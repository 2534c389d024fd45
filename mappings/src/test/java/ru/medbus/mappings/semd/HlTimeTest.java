package ru.medbus.mappings.semd;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HlTimeTest {

    @Test
    void dayIsReadAsWritten() {
        assertThat(HlTime.day("20240115")).contains(LocalDate.of(2024, 1, 15));
        assertThat(HlTime.day("202401152359+1200")).contains(LocalDate.of(2024, 1, 15));
    }

    @Test
    void momentKeepsItsZone() {
        assertThat(HlTime.moment("202401151000+0300")).contains(OffsetDateTime.parse("2024-01-15T10:00+03:00"));
        assertThat(HlTime.moment("20240115100059-0330")).contains(OffsetDateTime.parse("2024-01-15T10:00:59-03:30"));
        assertThat(HlTime.moment("20240115100059.125+0000")).contains(OffsetDateTime.parse("2024-01-15T10:00:59Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "202401", "20241301", "20240230", "не дата", "-20240115"})
    void impossibleDayIsNone(String value) {
        assertThat(HlTime.day(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20240115", "202401151000", "202401151000+3", "202401152500+0300", "202401151000+9900",
            "2024-01-15T10:00+0300", "202401151000+ab00", "+"})
    void momentWithoutTimeOrZoneIsNone(String value) {
        assertThat(HlTime.moment(value)).isEmpty();
    }
}
