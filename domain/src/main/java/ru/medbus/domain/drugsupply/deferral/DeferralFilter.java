package ru.medbus.domain.drugsupply.deferral;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What the register is narrowed to; empty texts narrow nothing.
 *
 * @param pharmacy OID; empty for all
 * @param text     number of the prescription, else the beginning of the family name, or СНИЛС
 * @param drug     part of МНН
 * @param state    name of {@link DeferralState}; {@code open} for those that wait or are offered
 * @param term     {@code overdue}, or {@code soon} for those whose term ends by {@code soonBy}, overdue ones included
 * @param from     day of the request
 * @param id           0 for any
 * @param prescription 0 for any
 * @param after    so many are left out
 */
public record DeferralFilter(long id, long prescription, String pharmacy, String text, String drug, String state,
        String term, boolean urgent,
        Optional<LocalDate> from, Optional<LocalDate> to, LocalDate today, LocalDate soonBy, int after, int limit) {

    static DeferralFilter only(long id, long prescription, LocalDate today) {
        return new DeferralFilter(id, prescription, "", "", "", "", "", false, Optional.empty(), Optional.empty(),
                today, today, 0, 100);
    }

    public String digits() {
        return text.replaceAll("[\\s-]", "").matches("\\d{11}") ? text.replaceAll("\\D", "") : "";
    }

    public String number() {
        var words = text.strip().split("\\s+");
        return digits().isEmpty() && words[words.length - 1].matches("\\d+") ? words[words.length - 1] : "";
    }

    public String family() {
        return digits().isEmpty() && number().isEmpty() && !text.isBlank() ? plain(text) + "%" : "";
    }

    public String drugPart() {
        return "%" + plain(drug) + "%";
    }

    private static String plain(String words) {
        return words.strip().toUpperCase(Locale.ROOT).replace('Ё', 'Е').replaceAll("[%_\\\\]", "");
    }
}
