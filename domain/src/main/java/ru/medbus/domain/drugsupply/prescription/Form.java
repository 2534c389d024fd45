package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A prescription form and its terms.
 *
 * @param code         of a URL: {@code 148-1-04l}
 * @param preferential free or cheaper: asks for the right to it
 * @param typographic  series and number stand on the blank already
 * @param mostCourse   days of a course
 * @param seriesCells  signs of the series on a typographic blank
 * @param document     СЭМД that it is sent as, 141 or 148; empty when it has no electronic form
 * @param source       order and paragraph
 */
public record Form(String code, String name, boolean preferential, boolean typographic, Optional<Integer> mostCourse,
        Optional<Integer> seriesCells, Optional<Integer> numberCells, LocalDate openedOn,
        Optional<LocalDate> closedOn, String document, String source, List<Term> terms) {

    /** Who may be given a term. */
    public enum Who {
        ANY("всем"),
        /** 1094н, прил. 1, п. 22. */
        LONG_TERM("пенсионный возраст, I группа, дети-инвалиды, хроническое заболевание"),
        SPECIAL("с отметкой «По специальному назначению»");

        private final String title;

        Who(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** @param code НСИ 99.2.608 */
    public record Term(String code, String name, int days, Who who, String source) {}

    public Optional<Term> term(String wanted) {
        return terms.stream().filter(term -> term.code().equals(wanted)).findFirst();
    }

    public boolean electronic() {
        return !document.isEmpty();
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(openedOn) && closedOn.map(to -> !day.isAfter(to)).orElse(true);
    }
}
