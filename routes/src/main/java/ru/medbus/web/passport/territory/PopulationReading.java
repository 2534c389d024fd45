package ru.medbus.web.passport.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.medbus.domain.passport.territory.AgeStructure;
import ru.medbus.domain.passport.territory.Oktmo;
import ru.medbus.domain.passport.territory.YearDraft;
import ru.medbus.web.UnreadableTableException;
import ru.medbus.web.UploadedTable;

/** Rows «ОКТМО, год, возраст, мужчины, женщины» → years of territories, each whole; what is wrong, by row and column. */
final class PopulationReading {
    static final List<String> COLUMNS = List.of("ОКТМО", "Год", "Возраст", "Мужчины", "Женщины");
    static final int MOST_ROWS = 500_000;
    private static final String OLDEST = AgeStructure.LAST_AGE + "+";

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<YearOf, Pages> years = new LinkedHashMap<>();
    private final List<PopulationFault> faults = new ArrayList<>();

    private record YearOf(String oktmo, int year) {}

    /** Numbers by age, {@code null} until they are read, and the row that said them. */
    private static final class Pages {
        private final Integer[] men = new Integer[AgeStructure.LAST_AGE + 1];
        private final Integer[] women = new Integer[AgeStructure.LAST_AGE + 1];
        private final int[] rows = new int[AgeStructure.LAST_AGE + 1];
        private boolean spoilt;
    }

    /**
     * What a file says.
     *
     * @param years  those that are whole
     * @param faults why the others are not
     */
    record Result(List<YearDraft> years, List<PopulationFault> faults) {}

    private PopulationReading() {}

    /** @throws UnreadableTableException there are no rows, or a column is missing */
    static Result of(List<UploadedTable.Line> lines) {
        var reading = new PopulationReading();
        reading.heads(lines.stream().findFirst()
                .orElseThrow(() -> new UnreadableTableException("В файле нет ни одной строки.")));
        lines.stream().skip(1).forEach(reading::take);
        return reading.result();
    }

    /** As the file writes an age. */
    static String age(int age) {
        return age == AgeStructure.LAST_AGE ? OLDEST : Integer.toString(age);
    }

    private void heads(UploadedTable.Line line) {
        for (int i = 0; i < line.cells().size(); i++) {
            places.put(line.cells().get(i).toLowerCase(Locale.ROOT), i);
        }
        var missing = COLUMNS.stream().filter(column -> !places.containsKey(column.toLowerCase(Locale.ROOT))).toList();
        if (!missing.isEmpty()) {
            throw new UnreadableTableException("В первой строке нет столбцов: " + String.join(", ", missing)
                    + ". Если названия есть, но читаются иначе, выберите другую кодировку.");
        }
    }

    private void take(UploadedTable.Line line) {
        var oktmo = Oktmo.parse(padded(cell(line, "ОКТМО"))).map(Oktmo::digits);
        var year = number(cell(line, "Год")).filter(value -> value >= 1900 && value <= 2200);
        if (oktmo.isEmpty()) {
            fault(line, "ОКТМО", "нужны 8 или 11 цифр, а не «" + cell(line, "ОКТМО") + "»");
        }
        if (year.isEmpty()) {
            fault(line, "Год", "год из четырёх цифр, а не «" + cell(line, "Год") + "»");
        }
        if (oktmo.isPresent() && year.isPresent()) {
            take(line, years.computeIfAbsent(new YearOf(oktmo.get(), year.get()), key -> new Pages()));
        }
    }

    private void take(UploadedTable.Line line, Pages pages) {
        var written = cell(line, "Возраст");
        var age = number(written.equals(OLDEST) || written.equals("100 и старше") ? "100" : written)
                .filter(value -> value <= AgeStructure.LAST_AGE);
        if (age.isEmpty()) {
            fault(line, "Возраст", "число от 0 до 99 или 100+, а не «" + written + "»");
        } else if (pages.rows[age.get()] != 0) {
            fault(line, "Возраст", age(age.get()) + " этой территории и года уже был в строке "
                    + pages.rows[age.get()]);
        } else {
            pages.rows[age.get()] = line.number();
            pages.men[age.get()] = people(line, "Мужчины", pages);
            pages.women[age.get()] = people(line, "Женщины", pages);
            return;
        }
        pages.spoilt = true;
    }

    private Integer people(UploadedTable.Line line, String column, Pages pages) {
        var written = cell(line, column);
        var number = number(written);
        if (number.isEmpty()) {
            pages.spoilt = true;
            fault(line, column, written.isEmpty()
                    ? "не заполнено: если никого нет, поставьте 0"
                    : written.startsWith("-") || written.startsWith("−")
                            ? "число людей не может быть отрицательным: " + written
                            : "целое число людей, а не «" + written + "»");
        }
        return number.orElse(0);
    }

    private Result result() {
        var whole = new ArrayList<YearDraft>();
        years.forEach((key, pages) -> {
            var missing = missing(pages);
            if (!missing.isEmpty()) {
                faults.add(new PopulationFault(0, "Возраст", "ОКТМО " + key.oktmo() + ", " + key.year()
                        + " год: нет возрастов " + String.join(", ", missing) + "; год загружается только целиком"));
            } else if (!pages.spoilt) {
                whole.add(new YearDraft(key.oktmo(), key.year(),
                        new AgeStructure(Arrays.asList(pages.men), Arrays.asList(pages.women))));
            }
        });
        return new Result(whole, faults);
    }

    private static List<String> missing(Pages pages) {
        var missing = new ArrayList<String>();
        for (int age = 0; age <= AgeStructure.LAST_AGE; age++) {
            if (pages.rows[age] == 0) {
                missing.add(age(age));
            }
        }
        return missing.size() > 10 ? List.of(missing.getFirst() + " … " + missing.getLast()) : missing;
    }

    private String cell(UploadedTable.Line line, String column) {
        int place = places.get(column.toLowerCase(Locale.ROOT));
        return place < line.cells().size() ? line.cells().get(place) : "";
    }

    private void fault(UploadedTable.Line line, String column, String text) {
        faults.add(new PopulationFault(line.number(), column, text));
    }

    /** A spreadsheet drops the first zero of a code that it takes for a number. */
    private static String padded(String code) {
        return code.matches("[0-9]{7}|[0-9]{10}") ? "0" + code : code;
    }

    private static Optional<Integer> number(String written) {
        var digits = written.replaceAll("[\\s\\u00A0]", "");
        return digits.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
