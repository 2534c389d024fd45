package ru.medbus.domain.reference.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void codeIsAWordAsItIsAndByItsParts() {
        assertThat(Words.of(row("I21.9", "Острый инфаркт"))).containsExactly("i21.9", "i21", "9", "острый", "инфаркт");
        assertThat(Words.query("i21.9").words()).isEqualTo("('i21.9':* | ('i21':* & '9':*))");
    }

    @Test
    void lettersOfAnyScriptAndNumbersAreWordsInOneSpelling() {
        assertThat(Words.split("Ёж—ЕЖ, ß №½ II Ⅳ, x²; «слово»")).containsExactly("еж", "ß", "½", "ii", "ⅳ", "x²",
                "слово");
    }

    @Test
    void rowsAreIndexedByTheFirstLettersAndFoundByThem() {
        assertThat(Words.stems(Words.of(row("I21.9", "Острый инфаркт 123456")))).containsExactly("i21.", "i21", "9",
                "остр", "инфа", "1234");
        assertThat(Words.query("i21.9").stems()).isEqualTo("('i21.' | ('i21':* & '9':*))");
        assertThat(Words.query("инф остр").stems()).isEqualTo("'инф':* & 'остр'");
        assertThat(Words.anyOf("инфаркты и").stems()).isEqualTo("'инфа'");
    }

    @Test
    void firstLettersAreWholeCharacters() {
        assertThat(Words.stems(Words.of(row("", "𝐀𝐁𝐂 𝐀𝐁𝐂𝐃𝐄")))).containsExactly("𝐀𝐁𝐂", "𝐀𝐁𝐂𝐃");
        assertThat(Words.query("𝐀𝐁𝐂𝐃𝐄").stems()).isEqualTo("'𝐀𝐁𝐂𝐃'");
    }

    @Test
    void whatATsvectorReadsAsAMarkIsLeftOut() {
        assertThat(Words.of(row("a'b\\c\td", ""))).containsExactly("abcd", "a", "b", "c", "d");
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
