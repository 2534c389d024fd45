package ru.medbus.routes.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryLoad;
import ru.medbus.domain.reference.dictionary.DictionaryRow;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.domain.reference.dictionary.VersionDraft;
import ru.medbus.domain.reference.formats.Effect;
import ru.medbus.mappings.semd.CodedValue;
import ru.medbus.scenario.SignedDocuments;

class CodesCheckIT extends BusIT {
    private static final String CONFIDENTIALITY = "1.2.643.5.1.13.13.99.2.285";
    private static final String VERSION = "77.7";

    @Autowired
    private FormStep form;
    @Autowired
    private CodesCheck codes;
    @Autowired
    private Dictionaries dictionaries;
    @Autowired
    private DictionaryLoad load;

    @Test
    void documentIsCheckedAgainstTheVersionItNames() {
        assertThat(unknown(naming("88.8"))).as("a version that is not loaded").isEmpty();
        loadWithoutTheCode();
        assertThat(unknown(naming(VERSION))).singleElement().satisfies(found -> {
            assertThat(found.where()).isEqualTo("/ClinicalDocument/confidentialityCode");
            assertThat(found.level()).isEqualTo("warning");
            assertThat(found.line()).isPositive();
            assertThat(found.text()).contains("нет в версии 77.7 справочника " + CONFIDENTIALITY);
        });
    }

    @Test
    void administratorDecidesWhetherItRefuses() {
        loadWithoutTheCode();
        var wrong = List.of(new CodedValue("/a", 1, "N", CONFIDENTIALITY, VERSION),
                new CodedValue("/b", 2, "Z", CONFIDENTIALITY, VERSION));
        assertThat(codes.check(wrong, Effect.REFUSE)).extracting(Violation::where, Violation::level)
                .containsExactly(tuple("/a", "error"));
        assertThat(codes.check(wrong, Effect.OFF)).isEmpty();
    }

    private void loadWithoutTheCode() {
        dictionaries.add(CONFIDENTIALITY, DictionarySource.NSI, "Конфиденциальность", DictionarySettings.USUAL,
                Actor.HUB);
        load.whole(new VersionDraft(CONFIDENTIALITY, VERSION, OptionalInt.of(1), "", List.of(), "", "проверка", "test"),
                to -> to.accept(new DictionaryRow("1", "Z", "Иной", Optional.empty(), Optional.empty(),
                        Optional.empty(), List.of(), Map.of())));
    }

    private static byte[] naming(String version) {
        var text = new String(SignedDocuments.prescription(), StandardCharsets.UTF_8);
        var changed = text.replaceFirst("(codeSystem=\"" + CONFIDENTIALITY + "\" codeSystemVersion=\")[^\"]*",
                "$1" + version);
        assertThat(changed).isNotEqualTo(text);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private List<Violation> unknown(byte[] document) {
        var examined = form.examine(new Submission("test", "1.2.3", document, List.of(), Optional.empty(),
                Instant.now()));
        return examined.violations().stream().filter(found -> found.rule().equals("UNKNOWN_CODE")).toList();
    }
}
