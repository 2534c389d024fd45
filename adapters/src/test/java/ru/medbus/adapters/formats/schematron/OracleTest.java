package ru.medbus.adapters.formats.schematron;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.adapters.formats.DocumentParser;
import ru.medbus.adapters.formats.Official;
import ru.medbus.adapters.formats.schematron.Oracle.Verdict;

/**
 * Every official file finds with us exactly what it finds with SchXslt. More damaged documents:
 * {@code -Dmedbus.formats.seeds=50}.
 */
class OracleTest {
    private static final int SEEDS = Integer.getInteger("medbus.formats.seeds", 3);

    @ParameterizedTest
    @MethodSource("ru.medbus.adapters.formats.Official#schematrons")
    void findsWhatTheOracleFinds(String code) throws SaxonApiException {
        var ours = CompiledRules.compile(code + ".sch", Official.rules(code));
        var oracle = new Oracle(Official.rules(code));
        int compared = 0;
        int failures = 0;
        for (var document : documents()) {
            var tree = new DocumentParser().parse(document).tree();
            var expected = oracle.check(tree.toString());
            if (expected.isPresent()) {
                assertThat(verdicts(ours, tree)).isEqualTo(expected.get());
                compared++;
                failures += expected.get().size();
            } else {
                assertThat(ours.failed(tree)).anyMatch(CompiledRules.Failed::thrown);
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(2);
        assertThat(failures).isGreaterThan(10);
    }

    /** matches(id/@root, setId/@root) of these files throws when its second argument is empty. */
    @ParameterizedTest
    @ValueSource(strings = {"109", "121"})
    void ruleThatThrowsIsAFailureAndTheOthersAreKept(String code) throws SaxonApiException {
        var rootless = new String(Official.example("141"), StandardCharsets.UTF_8)
                .replaceFirst("<setId root=\"[^\"]*\"", "<setId");
        var tree = new DocumentParser().parse(rootless.getBytes(StandardCharsets.UTF_8)).tree();
        assertThat(new Oracle(Official.rules(code)).check(tree.toString())).isEmpty();
        var failed = CompiledRules.compile(code + ".sch", Official.rules(code)).failed(tree);
        assertThat(failed).anyMatch(CompiledRules.Failed::thrown);
        assertThat(failed).filteredOn(each -> !each.thrown()).hasSizeGreaterThan(10);
    }

    private static List<byte[]> documents() {
        var all = new ArrayList<byte[]>();
        for (var code : List.of("140", "141")) {
            all.add(Official.example(code));
            for (int seed = 1; seed <= SEEDS; seed++) {
                all.add(Damage.of(Official.example(code), seed));
            }
        }
        return all;
    }

    private static Set<Verdict> verdicts(CompiledRules rules, XdmNode tree) {
        return rules.failed(tree).stream().map(failed -> new Verdict(
                failed.check().report() ? "successful-report" : "failed-assert", failed.finding().path(),
                failed.text()))
                .collect(Collectors.toSet());
    }
}
