package ru.medbus.domain.passport.accounting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.medbus.domain.passport.accounting.Difference.What;

/** Payroll beside staff: by СНИЛС and post; who is left with one post on each side holds another post. */
final class StaffComparison {
    private final String facility;
    private final List<Difference> found = new ArrayList<>();
    private final Set<BookedPost> unmatched;

    /** Several lines of one person and post are one post: its parts add up. */
    private record Held(StaffLine line, BigDecimal rate) {
        Held plus(Held other) {
            return new Held(line, rate.add(other.rate));
        }
    }

    private StaffComparison(String facility, List<BookedPost> book) {
        this.facility = facility;
        this.unmatched = new LinkedHashSet<>(book);
    }

    static List<Difference> of(String facility, List<StaffLine> payroll, List<BookedPost> book) {
        var comparison = new StaffComparison(facility, book);
        Map<String, Held> held = new LinkedHashMap<>();
        payroll.forEach(line -> held.merge(key(line), new Held(line, line.rate()), Held::plus));
        var others = held.values().stream().filter(one -> !comparison.matched(one)).toList();
        others.forEach(one -> comparison.otherPost(one, others));
        comparison.unmatched.forEach(comparison::onlyHere);
        return comparison.found;
    }

    private boolean matched(Held one) {
        var post = unmatched.stream().filter(booked -> booked.snils().equals(one.line().snils())
                && samePost(one.line(), booked)).findFirst();
        post.ifPresent(booked -> compare(one, booked));
        return post.isPresent();
    }

    private void otherPost(Held one, List<Held> others) {
        var alone = others.stream().filter(other -> other.line().snils().equals(one.line().snils())).count() == 1;
        var left = unmatched.stream().filter(booked -> booked.snils().equals(one.line().snils())).toList();
        if (alone && left.size() == 1) {
            found.add(difference(one.line(), What.VALUE, "Должность", one.line().postName(),
                    left.getFirst().postName()));
            compare(one, left.getFirst());
        } else {
            found.add(difference(one.line(), What.ONLY_ACCOUNTING, "", described(one.line().postName(), one.rate()),
                    ""));
        }
    }

    private void compare(Held one, BookedPost booked) {
        unmatched.remove(booked);
        if (one.rate().compareTo(booked.rate()) != 0) {
            found.add(difference(one.line(), What.VALUE, "Ставка", plain(one.rate()), plain(booked.rate())));
        }
    }

    private void onlyHere(BookedPost booked) {
        found.add(Difference.found(facility, BatchKind.STAFFING, key(booked), booked.name(), What.ONLY_REGISTER, "", "",
                described(booked.postName(), booked.rate())));
    }

    private Difference difference(StaffLine line, What what, String field, String there, String here) {
        return Difference.found(facility, BatchKind.STAFFING, key(line), line.name(), what, field, there, here);
    }

    private static boolean samePost(StaffLine line, BookedPost booked) {
        return !line.postCode().isBlank() && !booked.postCode().isBlank()
                ? line.postCode().equals(booked.postCode())
                : normal(line.postName()).equals(normal(booked.postName()));
    }

    private static String key(StaffLine line) {
        return key(line.snils().digits(), line.postCode(), line.postName());
    }

    private static String key(BookedPost booked) {
        return key(booked.snils().digits(), booked.postCode(), booked.postName());
    }

    private static String key(String snils, String code, String name) {
        return snils + "/" + Optional.of(code).filter(known -> !known.isBlank()).orElse(normal(name));
    }

    private static String normal(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String described(String post, BigDecimal rate) {
        return post + ", " + plain(rate);
    }

    private static String plain(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString().replace('.', ',') + " ст.";
    }
}
