package ru.medbus.domain.drugsupply.beneficiary;

import java.time.LocalDate;

/**
 * What the list of the register is narrowed to; empty texts narrow nothing.
 *
 * @param text     СНИЛС or ЕНП by digits, else the beginning of the family name
 * @param register name of {@link Register}
 * @param home     {@code ours}, {@code foreign}
 * @param refused  {@code yes}: only those who have refused drugs this year
 * @param day      rights that are valid then
 * @param after    id of the last one seen
 */
public record BeneficiaryFilter(String text, String register, String category, String facility, String home,
        String refused, String programme, LocalDate day, long after, int limit) {

    String pattern() {
        return text.strip().toUpperCase(java.util.Locale.ROOT).replace('Ё', 'Е').replaceAll("[%_\\\\]", "") + "%";
    }

    String digits() {
        return text.replaceAll("[\\s-]", "").matches("\\d{11}|\\d{16}") ? text.replaceAll("\\D", "") : "";
    }

    int year() {
        return day.getYear();
    }
}
