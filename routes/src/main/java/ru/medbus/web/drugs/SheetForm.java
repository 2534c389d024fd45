package ru.medbus.web.drugs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.medbus.domain.drugsupply.prescription.Sheet;

/** A sheet of standing prescriptions as it is typed; lines without a drug are left out. */
record SheetForm(Long patient, String category, String diagnosis, String validTo, List<String> drug,
        List<String> singleDose, List<String> timesADay, List<String> courseDays, List<String> term,
        List<String> signa) {

    Sheet sheet(String facility, String author) {
        var today = LocalDate.now();
        return new Sheet(0, Optional.ofNullable(patient).orElse(0L), facility, text(category), text(diagnosis), today,
                Days.of(validTo).orElse(today.plusMonths(6)), author, Optional.empty(), lines(today));
    }

    private List<Sheet.Line> lines(LocalDate today) {
        return IntStream.range(0, drug == null ? 0 : drug.size()).filter(n -> !text(drug.get(n)).isEmpty())
                .mapToObj(n -> new Sheet.Line(0, drug.get(n).split("\\|")[0], decimal(at(singleDose, n)),
                        whole(at(timesADay, n)), whole(at(courseDays, n)), at(term, n), at(signa, n), today))
                .toList();
    }

    private static BigDecimal decimal(String text) {
        var point = text.replace(',', '.');
        return point.matches("\\d{1,6}(\\.\\d{1,3})?") ? new BigDecimal(point) : BigDecimal.ZERO;
    }

    private static int whole(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static String at(List<String> values, int n) {
        return values == null || n >= values.size() ? "" : text(values.get(n));
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
