package ru.medbus.console.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void changedLineStandsTwiceWithALittleAroundIt() {
        var first = numbers(20);
        assertThat(shown(first, first.replace("line 10\n", "line ten\n"))).isEqualTo("""
            ⋯
              line 7
              line 8
              line 9
            − line 10
            + line ten
              line 11
              line 12
              line 13
            ⋯""");
    }

    @Test
    void addedAndRemovedLinesAreFound() {
        assertThat(shown("a\nb\nc", "a\nc\nd")).isEqualTo("  a\n− b\n  c\n+ d");
    }

    @Test
    void equalTextsHaveNoDifference() {
        assertThat(LineDiff.of("a\nb", "a\nb")).isEmpty();
    }

    @Test
    void emptyTextIsAllNew() {
        assertThat(shown("", "a")).isEqualTo("+ a");
    }

    @Test
    void textsTooLongToCompareAreToldAsReplaced() {
        assertThat(LineDiff.of(numbers(3_000), numbers(3_000).replace("line", "row"))).hasSize(6_000);
    }

    private static String numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }

    private static String shown(String first, String second) {
        return LineDiff.of(first, second).stream().map(line -> (line.sign() + " " + line.text()).stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
