package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which packs to take: what expires first goes first, and every batch that is passed over says why. */
@Service
public class Fefo {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final StockMapper rows;

    Fefo(StockMapper rows) {
        this.rows = rows;
    }

    /**
     * What is wanted.
     *
     * @param gtins   any of them will do
     * @param funding only of this source; empty for any
     * @param until   it must be good on this day
     * @param prescription that it is for: packs kept for it are free; empty for none
     */
    public record Wish(String facilityOid, Set<String> gtins, Optional<Integer> funding, LocalDate until, int packs,
            String prescription) {
        public Wish(String facilityOid, Set<String> gtins, Optional<Integer> funding, LocalDate until, int packs) {
            this(facilityOid, gtins, funding, until, packs, "");
        }
    }

    /**
     * One batch.
     *
     * @param taken packs to take of it, with their cells
     * @param why   it was taken, or passed over
     */
    public record Option(Batch batch, int there, List<Pick> taken, String why) {
        public boolean chosen() {
            return !taken.isEmpty();
        }
    }

    public record Pick(String sgtin, String cell, String box) {}

    /** @param missing packs that there are not */
    public record Choice(List<Option> options, int missing) {}

    @Transactional(readOnly = true)
    public Choice choose(Wish wish) {
        int missing = wish.packs();
        var options = new ArrayList<Option>();
        for (var row : rows.candidates(wish.facilityOid(), wish.gtins().toArray(String[]::new),
                wish.prescription())) {
            var option = option(row, wish, missing);
            options.add(option);
            missing -= option.taken().size();
        }
        return new Choice(options, missing);
    }

    private Option option(StockMapper.CandidateRow row, Wish wish, int missing) {
        var batch = row.batch();
        var passed = passedOver(row, wish, missing);
        if (passed.isPresent()) {
            return new Option(batch, row.packs(), List.of(), passed.get());
        }
        var taken = rows.picks(wish.facilityOid(), batch.id(), missing, wish.prescription());
        return new Option(batch, row.packs(), taken, why(row));
    }

    private static String why(StockMapper.CandidateRow row) {
        return (row.own() > 0
                ? "Отложена для этого рецепта, упаковок: " + row.own()
                : "Истекает раньше других: " + DAY.format(row.batch().expiresOn()))
                + (row.held() > 0 ? "; для других отложено: " + row.held() : "");
    }

    private static Optional<String> passedOver(StockMapper.CandidateRow row, Wish wish, int missing) {
        var batch = row.batch();
        if (batch.expiresOn().isBefore(LocalDate.now())) {
            return Optional.of("Срок годности истёк " + DAY.format(batch.expiresOn()) + ": спишите");
        }
        if (batch.expiresOn().isBefore(wish.until())) {
            return Optional.of("Годна только до " + DAY.format(batch.expiresOn()) + ", а нужна до "
                    + DAY.format(wish.until()));
        }
        if (wish.funding().filter(source -> source != batch.terms().funding()).isPresent()) {
            return Optional.of("Другой источник финансирования: " + batch.terms().fundingTitle());
        }
        if (row.free() == 0) {
            return Optional.of(row.halted() > 0
                    ? "Оборот серии приостановлен по данным МДЛП"
                    : row.held() > 0
                            ? "Отложена для других пациентов, упаковок: " + row.held()
                            : "Все упаковки в карантине");
        }
        return missing == 0 ? Optional.of("Хватило партий с меньшим сроком") : Optional.empty();
    }
}
