package ru.medbus.bench;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows in the shape of МКБ-10 (1.2.643.5.1.13.13.11.1005): headings without a code, codes with points, a tree. Invented. */
final class DiseaseRows {
    static final int COUNT = 15_038;
    private static final int UNDER_ONE = 12;
    private static final String COLUMNS = "ID:INTEGER:PRIMARY;REC_CODE:VARCHAR;MKB_CODE:VARCHAR;MKB_NAME:VARCHAR:VALUE;"
            + "ID_PARENT:INTEGER:FOREIGN;ADDL_CODE:INTEGER;ACTUAL:INTEGER;DATE:DATETIME";
    private static final List<String> NAMES = List.of("Острая вымышленная болезнь", "Хроническая вымышленная болезнь",
            "Другие уточнённые вымышленные болезни", "Последствия вымышленной травмы");

    private DiseaseRows() {}

    static List<String> lines() {
        return Stream.concat(Stream.of(COLUMNS), IntStream.rangeClosed(1, COUNT).mapToObj(DiseaseRows::line)).toList();
    }

    private static String line(int id) {
        int group = (id - 1) / UNDER_ONE;
        int parent = group * UNDER_ONE + 1;
        var block = "" + (char) ('A' + group / 100 % 26) + "%02d".formatted(group % 100);
        var code = id == parent ? block : block + "." + (id - parent);
        return "%d;%06d;%s;%s № %d органа %d;%s;;%d;".formatted(id, id, code, NAMES.get(id % NAMES.size()), group,
                id % 97, id == parent ? "" : Integer.toString(parent), id % 50 == 0 ? 0 : 1);
    }
}
