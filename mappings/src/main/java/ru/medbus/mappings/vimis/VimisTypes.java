package ru.medbus.mappings.vimis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.medbus.schemas.vimis.Vmcl;

/**
 * Which documents a ВИМИС takes and what it calls them. The protocols of 2021 are built in; those of Профилактика and
 * Инфекции are not public, so their rows are settings, and so is what changed since.
 */
public final class VimisTypes {
    private final List<Row> rows;

    private record Row(Vmcl vmcl, String code, int fromEdition, VimisType type) {}

    private VimisTypes(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public static VimisTypes builtIn() {
        try (var lines = new BufferedReader(
                new InputStreamReader(VimisTypes.class.getResourceAsStream("types.csv"), StandardCharsets.UTF_8))) {
            return new VimisTypes(lines.lines().filter(line -> !line.startsWith("#")).map(VimisTypes::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * With rows of settings, which win over the same vmcl, code and edition here.
     *
     * @param lines {@code vmcl;code;from edition;docType;docTypeVersion;trigger point}
     * @throws IllegalArgumentException a line that is not so
     */
    public VimisTypes with(List<String> lines) {
        var all = new ArrayList<>(lines.stream().map(VimisTypes::row).toList());
        all.addAll(rows);
        return new VimisTypes(all);
    }

    /**
     * @param code    SMSVn of 1.2.643.5.1.13.13.99.2.592, or the kind (TYPE) of 1.2.643.5.1.13.13.11.1520
     * @param edition of the kind; 0 for SMSVn
     * @return empty when this ВИМИС does not take the document
     */
    public Optional<VimisType> find(Vmcl vmcl, String code, int edition) {
        return rows.stream()
                .filter(row -> row.vmcl() == vmcl && row.code().equals(code) && row.fromEdition() <= edition)
                .sorted(Comparator.comparingInt(Row::fromEdition).reversed()).map(Row::type).findFirst();
    }

    private static Row row(String line) {
        var fields = line.split(";", -1);
        try {
            var vmcl = Vmcl.of(Integer.parseInt(fields[0])).orElseThrow();
            return new Row(vmcl, fields[1], Integer.parseInt(fields[2]),
                    new VimisType(Integer.parseInt(fields[3]), fields[4], Integer.parseInt(fields[5])));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Не строка типов ВИМИС: " + line, e);
        }
    }
}
