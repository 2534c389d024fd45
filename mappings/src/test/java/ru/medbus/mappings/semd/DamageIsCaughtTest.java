package ru.medbus.mappings.semd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import ru.medbus.mappings.semd.invented.DamagedDocuments;
import ru.medbus.mappings.semd.invented.InventedDocuments;
import ru.medbus.schemas.xml.XmlRefusedException;

/** Each damage of the demo traffic is caught where it should be: by the parser, the schema or a rule. */
class DamageIsCaughtTest {
    private static final Instant NOW = Instant.parse("2026-03-02T07:30:00Z");
    private final InventedDocuments documents = new InventedDocuments(8);

    @ParameterizedTest
    @CsvSource({"MISSING_ELEMENT, languageCode", "WRONG_ORDER, title", "UNKNOWN_ELEMENT, tempCode",
            "BAD_DATE, birthTime", "WITHOUT_TEMPLATE, templateId", "UNKNOWN_TEMPLATE, templateId"})
    void schemaNamesTheElement(DamagedDocuments damage, String element) {
        for (var code : new String[]{"119", "140", "141"}) {
            assertThat(RuleSet.own(code).schemaErrors(damage.of(good(code)))).isNotEmpty().anySatisfy(
                    message -> assertThat(message).contains(element));
        }
    }

    @ParameterizedTest
    @CsvSource({"119, WRONG_CODE_SYSTEM, МКБ-10", "140, WRONG_CODE_SYSTEM, Товар берётся",
            "141, WRONG_CODE_SYSTEM, МКБ-10",
            "119, WRONG_SNILS, СНИЛС: 11 цифр", "140, WRONG_SNILS, СНИЛС: 11 цифр", "141, WRONG_SNILS, СНИЛС: 11 цифр",
            "119, WRONG_POSTAL_CODE, Почтовый индекс", "140, WRONG_POSTAL_CODE, Почтовый индекс",
            "141, WRONG_POSTAL_CODE, Почтовый индекс", "119, DUPLICATE_SECTION, Разделов DOCINFO",
            "140, DUPLICATE_SECTION, Разделов DOCINFO", "141, DUPLICATE_SECTION, Разделов DOCINFO"})
    void ruleSaysWhatToDo(String code, DamagedDocuments damage, String text) {
        var document = damage.of(good(code));

        assertThat(RuleSet.own(code).schemaErrors(document)).isEmpty();
        assertThat(RuleSet.own(code).schematronErrors(document)).isNotEmpty().allSatisfy(
                finding -> assertThat(finding).contains(text));
    }

    @ParameterizedTest
    @CsvSource({"119, WRONG_CODE_SYSTEM", "140, WRONG_CODE_SYSTEM", "141, WRONG_CODE_SYSTEM", "141, WRONG_SNILS",
            "141, WRONG_POSTAL_CODE"})
    void officialRulesCatchTheSame(String code, DamagedDocuments damage) {
        assertThat(RuleSet.official(code).schematronErrors(damage.of(good(code)))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"CUT_OFF", "NOT_XML", "EMPTY", "WITH_DOCTYPE"})
    void parserRefusesWhatIsNoDocument(DamagedDocuments damage) {
        assertThatThrownBy(() -> SemdFactsReader.read(damage.of(good("141")))).isInstanceOf(XmlRefusedException.class);
    }

    @Test
    void encodingAndByteOrderMarkAreSeenInTheBytes() {
        assertThat(DamagedDocuments.WITH_BOM.of(good("141"))).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(DamagedDocuments.WRONG_ENCODING.of(good("141")), US_ASCII))
                .startsWith("<?xml version=\"1.0\" encoding=\"windows-1251\"?>");
    }

    private byte[] good(String code) {
        return switch (code) {
            case "119" -> documents.consultation(0, NOW);
            case "140" -> documents.dispensing(0, NOW);
            default -> documents.prescription(0, NOW);
        };
    }
}
