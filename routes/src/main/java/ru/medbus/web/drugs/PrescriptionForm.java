package ru.medbus.web.drugs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import ru.medbus.domain.drugsupply.prescription.Order;

/**
 * The form of a prescription as it is typed. Nothing of it is lost, right or wrong: what is no number counts as none.
 *
 * @param drug     СМНН, or СМНН and КЛП with a bar between
 * @param quantity empty: what the scheme adds up to
 * @param issuedOn of a paper one; an electronic one is of today
 */
record PrescriptionForm(Long patient, String form, String category, String diagnosis, String drug, String singleDose,
        String timesADay, String courseDays, String quantity, String signa, String term, Boolean special,
        Boolean chronic, String priority, String commissionNumber, String commissionOn, String issuedOn, String series,
        String number, Integer revision) {

    PrescriptionForm {
        patient = Optional.ofNullable(patient).orElse(0L);
        form = text(form);
        category = text(category);
        diagnosis = text(diagnosis).toUpperCase(java.util.Locale.ROOT);
        drug = text(drug);
        singleDose = text(singleDose);
        timesADay = text(timesADay);
        courseDays = text(courseDays);
        quantity = text(quantity);
        signa = text(signa);
        term = text(term);
        special = Optional.ofNullable(special).orElse(false);
        chronic = Optional.ofNullable(chronic).orElse(false);
        priority = text(priority).matches("cito|statim") ? priority : "";
        commissionNumber = text(commissionNumber);
        commissionOn = text(commissionOn);
        issuedOn = text(issuedOn);
        series = text(series);
        number = text(number);
        revision = Optional.ofNullable(revision).orElse(0);
    }

    static PrescriptionForm of(Order order, int revision) {
        return new PrescriptionForm(order.personId(), order.form(), order.category(), order.diagnosis(),
                order.drug() + (order.byTradeName() ? "|" + order.item() : ""), shown(order.singleDose()),
                shown(order.timesADay()), shown(order.courseDays()), shown(order.quantity()), order.signa(),
                order.term(), order.special(), order.chronic(), order.priority(), order.commission().number(),
                order.commission().on().map(LocalDate::toString).orElse(""), order.issuedOn().toString(), "", "",
                revision);
    }

    Order order(LocalDate day) {
        var code = drug.split("\\|", 2);
        var written = new Order(patient, form, category, diagnosis, code[0], code.length > 1 ? code[1] : "",
                decimal(singleDose), (int) whole(timesADay), (int) whole(courseDays), decimal(quantity), signa, term,
                day, special, chronic, priority, new Order.Commission(commissionNumber, Days.of(commissionOn)));
        return quantity.isEmpty() ? withNeeded(written) : written;
    }

    private static Order withNeeded(Order o) {
        return new Order(o.personId(), o.form(), o.category(), o.diagnosis(), o.drug(), o.item(), o.singleDose(),
                o.timesADay(), o.courseDays(), o.needed().setScale(0, RoundingMode.CEILING), o.signa(), o.term(),
                o.issuedOn(), o.special(), o.chronic(), o.priority(), o.commission());
    }

    private static BigDecimal decimal(String text) {
        var point = text.replace(',', '.').replaceAll("\\s", "");
        return point.matches("\\d{1,6}(\\.\\d{1,3})?") ? new BigDecimal(point) : BigDecimal.ZERO;
    }

    private static long whole(String text) {
        return text.matches("\\d{1,4}") ? Long.parseLong(text) : 0;
    }

    private static String shown(BigDecimal value) {
        return value.signum() == 0 ? "" : value.toPlainString();
    }

    private static String shown(int value) {
        return value == 0 ? "" : Integer.toString(value);
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
