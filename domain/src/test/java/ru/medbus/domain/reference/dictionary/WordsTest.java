package ru.medbus.domain.reference.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void codeIsAWordAsItIsAndByItsParts() {
        assertThat(Words.of(row("I21.9", "Острый инфаркт"))).isEqualTo("'i21.9' 'i21' '9' 'острый' 'инфаркт'");
        assertThat(Words.query("i21.9")).isEqualTo("('i21.9':* | ('i21':* & '9':*))");
    }

    @Test
    void lettersOfAnyScriptAndNumbersAreWordsInOneSpelling() {
        assertThat(Words.split("Ёж—ЕЖ, ß №½ II Ⅳ, x²; «слово»")).containsExactly("еж", "ß", "½", "ii", "ⅳ", "x²",
                "слово");
    }

    @Test
    void whatATsvectorReadsAsAMarkIsLeftOut() {
        assertThat(Words.of(row("a'b\\c\td", ""))).isEqualTo("'abcd' 'a' 'b' 'c' 'd'");
    }

    @Test
    void longWordIsCut() {
        assertThat(Words.split("я".repeat(100))).containsExactly("я".repeat(60));
    }

    private static DictionaryRow row(String code, String name) {
        return new DictionaryRow(code, code, name, Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                Map.of());
    }
}
