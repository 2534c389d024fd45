package ru.medbus.mappings.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodedTextTest {
    private static final List<String> PATHS = List.of("order/dep", "order/item/@unit");

    @Test
    void everyPlaceIsReplacedAndNothingElseChanges() {
        assertThat(changed("<?xml version='1.0'?>\r\n<!-- К1 -->\n<o:order xmlns:o='urn:x'>\n <dep>\n К1 </dep>"
                + "<item  unit = 'шт'\tname=\"unit='шт'\"/><item unit=\"шт\"></item><note>К1</note></o:order>\n"))
                .isEqualTo("<?xml version='1.0'?>\r\n<!-- К1 -->\n<o:order xmlns:o='urn:x'>\n <dep>\n 29 </dep>"
                        + "<item  unit = '796'\tname=\"unit='шт'\"/><item unit=\"796\"></item><note>К1</note>"
                        + "</o:order>\n");
    }

    @Test
    void unknownCodeStaysAsItIs() {
        assertThat(changed("<order><dep>Т</dep><dep>К1</dep></order>"))
                .isEqualTo("<order><dep>Т</dep><dep>29</dep></order>");
    }

    @Test
    void elementWithElementsInsideAndEmptyOneHoldNoCode() {
        var text = CodedText.read(
                "<order><dep><a>К1</a></dep><dep/><dep></dep></order>".getBytes(StandardCharsets.UTF_8),
                PATHS);
        assertThat(text.places()).isEmpty();
    }

    @Test
    void encodingOfTheDocumentStays() {
        var windows = Charset.forName("windows-1251");
        var document = "<?xml version='1.0' encoding='windows-1251'?><order><dep>К1</dep>Привет</order>";
        assertThat(new String(replace(document.getBytes(windows)), windows)).isEqualTo(document.replace("К1", "29"));
        var marked = "\uFEFF<order><dep>К1</dep></order>".getBytes(StandardCharsets.UTF_8);
        assertThat(new String(replace(marked), StandardCharsets.UTF_8)).isEqualTo("\uFEFF<order><dep>29</dep></order>");
        var wide = "\uFEFF<order>\uD83D\uDE00<dep>К1</dep></order>".getBytes(StandardCharsets.UTF_16LE);
        assertThat(new String(replace(wide), StandardCharsets.UTF_16LE))
                .isEqualTo("\uFEFF<order>\uD83D\uDE00<dep>29</dep></order>");
    }

    @Test
    void charactersOfMarkupInCodesAreReadAndWrittenAsReferences() {
        assertThat(changed("<order><dep>A&amp;B</dep></order>")).isEqualTo("<order><dep>&#60;&#38;&#62;</dep></order>");
    }

    @Test
    void codeIsReadAsTheParserReadsIt() {
        assertThat(changed("<order><dep><![CDATA[К1]]></dep><dep>&#1050;1</dep><dep>К<!-- x -->1</dep></order>"))
                .isEqualTo("<order><dep>29</dep><dep>29</dep><dep>29</dep></order>");
    }

    private static String changed(String document) {
        return new String(replace(document.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static byte[] replace(byte[] document) {
        var codes = Map.of("К1", "29", "шт", "796", "A&B", "<&>");
        return CodedText.read(document, PATHS).with(place -> Optional.ofNullable(codes.get(place.code())));
    }
}
