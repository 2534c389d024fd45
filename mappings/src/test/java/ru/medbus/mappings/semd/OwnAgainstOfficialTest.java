package ru.medbus.mappings.semd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/**
 * Our packages and the official ones give the same verdict on documents with one damage: ours never refuse what the
 * official take, and let nothing pass but what docs/systems/semd.md names. More damages: {@code -Dmedbus.damages=1000}.
 */
class OwnAgainstOfficialTest {
    private static final int DAMAGES = Integer.getInteger("medbus.damages", 60);
    /** Where ours are stricter: events by kind, the thing that is prescribed, a relationship with nothing in it. */
    private static final List<String> STRICTER = List.of("Документируемое событие этого вида", "в разделе RECIPE",
            "The content of element 'entryRelationship' is not complete");
    private static final List<Consumer<Element>> WAYS = List.of(DamagedXml::remove, DamagedXml::repeat,
            DamagedXml::empty, DamagedXml::absent, DamagedXml::swap, element -> DamagedXml.replace(element, "code"),
            element -> DamagedXml.replace(element, "codeSystem"), element -> DamagedXml.replace(element, "root"),
            element -> DamagedXml.replace(element, "extension"), element -> DamagedXml.replace(element, "value"),
            element -> element.removeAttribute("displayName"), element -> element.removeAttribute("codeSystemVersion"));

    @ParameterizedTest
    @ValueSource(strings = {"119", "140", "141", "148"})
    void verdictsAreTheSame(String code) {
        var official = RuleSet.official(code);
        var own = RuleSet.own(code);
        var falseRefusals = new ArrayList<String>();
        var missed = new ArrayList<String>();
        for (var damaged : damaged(code)) {
            var theirs = theirs(official, damaged);
            var ours = findings(own, damaged);
            if (theirs.isEmpty() && !ours.isEmpty() && STRICTER.stream().noneMatch(ours.getFirst()::contains)) {
                falseRefusals.add(ours.getFirst());
            } else if (ours.isEmpty() && !theirs.isEmpty()) {
                missed.add(theirs.getFirst());
            }
        }

        assertThat(falseRefusals).isEmpty();
        assertThat(missed).isEmpty();
    }

    private static List<byte[]> damaged(String code) {
        var xml = new DamagedXml(FullDocuments.of(code));
        var random = new SplittableRandom(20);
        var size = xml.size();
        var damaged = new ArrayList<byte[]>();
        while (damaged.size() < DAMAGES) {
            var way = WAYS.get(random.nextInt(WAYS.size()));
            damaged.add(xml.with(random.nextInt(size), element -> {
                if (!DamagedXml.isNarrative(element)) {
                    way.accept(element);
                }
            }));
        }
        return damaged;
    }

    /** Some official rules cannot be computed on a doubled element; that is a refusal too. */
    private static List<String> theirs(RuleSet official, byte[] document) {
        try {
            return findings(official, document);
        } catch (IllegalStateException notComputed) {
            return List.of(String.valueOf(notComputed.getMessage()));
        }
    }

    private static List<String> findings(RuleSet rules, byte[] document) {
        var errors = rules.schemaErrors(document);
        return errors.isEmpty() ? rules.schematronErrors(document) : errors;
    }
}
