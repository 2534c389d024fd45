package ru.medbus.domain.drugsupply.allotment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.Allotment;
import ru.medbus.domain.drugsupply.allotment.AllotmentMapper.Measure;

/** Answers what the limits leave: the narrowest of those that cover a prescription decides. */
@Service
class AllotmentLeft implements Allotment {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final AllotmentMapper rows;
    private final AllotmentProperties properties;

    AllotmentLeft(AllotmentMapper rows, AllotmentProperties properties) {
        this.rows = rows;
        this.properties = properties;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Left> left(String facility, String drug, String category, LocalDate day) {
        var limits = rows.covering(facility, drug, category, day);
        return limits.isEmpty() ? Optional.empty() : narrowest(limits, rows.measure(drug));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Left> hold(String facility, String drug, String category, LocalDate day) {
        rows.lock(facility, drug, category, day);
        return left(facility, drug, category, day);
    }

    private Optional<Left> narrowest(List<AllotmentMapper.Row> limits, Measure drug) {
        return limits.stream().map(AllotmentMapper.Row::limit)
                .flatMap(limit -> units(limit, drug).map(units -> new Left(units, words(limit), properties.binding())))
                .min(Comparator.comparing(Left::units));
    }

    /** A bound of money says nothing of units while nobody knows what they cost, unless it is spent. */
    private static Stream<BigDecimal> units(Limit limit, Measure drug) {
        var byPacks = limit.leftPacks().map(packs -> packs.multiply(drug.units()));
        var byMoney = limit.leftKopecks().flatMap(money -> money <= 0
                ? Optional.of(BigDecimal.ZERO)
                : drug.kopecks().filter(price -> price.signum() > 0)
                        .map(price -> BigDecimal.valueOf(money).divide(price, 0, RoundingMode.DOWN)));
        return Stream.concat(byPacks.stream(), byMoney.stream()).map(BigDecimal.ZERO::max)
                .map(units -> units.setScale(0, RoundingMode.DOWN));
    }

    private static String words(Limit limit) {
        var terms = limit.terms();
        return "лимит организации на " + limit.drugTitle() + ", " + terms.fundTitle() + ", " + DAY.format(terms
                .openedOn()) + "–" + DAY.format(terms.closedOn());
    }
}
