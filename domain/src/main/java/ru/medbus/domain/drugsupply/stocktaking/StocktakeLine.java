package ru.medbus.domain.drugsupply.stocktaking;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.PackState;
import ru.medbus.domain.drugsupply.stock.Share;

/**
 * A pack of a stocktake: the book, what was found, what is decided.
 *
 * @param sgtin       empty when its code cannot be read
 * @param batch       empty when the book does not know the pack
 * @param book        where it was by the book at the last mark, or at the opening before the first
 * @param now         where it is by the book; empty when the book does not know it
 * @param found       empty when nobody has seen it
 * @param last        the operation that brought it where it is
 * @param mdlp        status of МДЛП in its words; empty when it has not said
 * @param identified  SGTIN of a pack whose code could not be read
 */
public record StocktakeLine(long id, String sgtin, String description, boolean expected, Optional<Batch> batch,
        String home, Where book, Optional<Where> now, Optional<Found> found, Optional<Last> last, String mdlp,
        String identified, Verdict verdict) {

    /** @param place title of the facility */
    public record Where(PackState state, String facility, String place, String cell, Share part) {
        boolean inStockAt(String home) {
            return state == PackState.IN_STOCK && facility.equals(home);
        }
    }

    public record Found(String cell, Share part, String who) {}

    public record Last(long operation, String title, boolean writeOff) {}

    /**
     * What is decided and what came of it.
     *
     * @param kind       МДЛП withdrawal_type of what lacks; 0 when nothing does
     * @param difference in words, as it was when the act was approved; empty before
     */
    public record Verdict(Optional<Resolution> decision, int kind, String note, String who, String difference,
            String outcome) {}

    /** What differs now: what moved by the book after it was seen, or before it could be, does not. */
    public Set<Discrepancy> differences() {
        if (sgtin.isEmpty()) {
            return identified.isEmpty() ? EnumSet.of(Discrepancy.UNREADABLE) : EnumSet.noneOf(Discrepancy.class);
        }
        boolean here = now.filter(where -> where.inStockAt(home)).isPresent();
        return found.map(seen -> here ? differencesOf(seen) : strange())
                .orElseGet(() -> expected && here
                        ? EnumSet.of(Discrepancy.LACKING)
                        : EnumSet.noneOf(Discrepancy.class));
    }

    private Set<Discrepancy> differencesOf(Found seen) {
        var differences = EnumSet.noneOf(Discrepancy.class);
        if (!book.inStockAt(home)) {
            return differences; // entered after it was seen
        }
        int sign = seen.part().compareTo(book.part());
        if (sign != 0) {
            differences.add(sign < 0 ? Discrepancy.SHORT : Discrepancy.OVER);
        }
        if (!seen.cell().equals(book.cell()) && now.orElseThrow().cell().equals(book.cell())) {
            differences.add(Discrepancy.MISPLACED);
        }
        return differences;
    }

    /** Seen, and by the book not in stock here. */
    private Set<Discrepancy> strange() {
        if (book.inStockAt(home)) {
            return EnumSet.noneOf(Discrepancy.class); // left after it was seen
        }
        boolean foreign = now.filter(where -> !where.facility().equals(home)
                && (where.state() == PackState.IN_STOCK || where.state() == PackState.IN_TRANSIT)).isPresent();
        return EnumSet.of(foreign ? Discrepancy.FOREIGN : Discrepancy.SURPLUS);
    }

    /** Whether the book may be made to follow; else a person puts it right by an operation of its own. */
    public boolean correctable() {
        var differences = differences();
        return differences.contains(Discrepancy.LACKING) || differences.contains(Discrepancy.SHORT)
                || differences.contains(Discrepancy.MISPLACED) || returnable(differences);
    }

    private boolean returnable(Set<Discrepancy> differences) {
        return differences.contains(Discrepancy.SURPLUS) && last.filter(Last::writeOff).isPresent()
                && now.filter(where -> where.facility().equals(home)).isPresent();
    }

    /** Written off, and found all the same. */
    boolean returnable() {
        return returnable(differences());
    }

    /** What lacks of it: all that the book has left, or the part that was not found. */
    public Share lack() {
        return found.map(seen -> book.part().minus(seen.part()))
                .orElseGet(() -> now.map(Where::part).orElse(Share.NOTHING));
    }

    public boolean lacks() {
        return differences().contains(Discrepancy.LACKING) || differences().contains(Discrepancy.SHORT);
    }

    public boolean decided() {
        return verdict.decision().filter(decision -> decision == Resolution.KEEP || correctable()).isPresent();
    }

    public String name() {
        return batch.map(Batch::drug).orElse(description.isEmpty() ? "На учёте нет" : description);
    }

    /** In words: what differs, and what the book says. */
    public String words() {
        return verdict.difference().isEmpty()
                ? String.join("; ", differences().stream().map(this::words).toList())
                : verdict.difference();
    }

    private String words(Discrepancy difference) {
        return difference.title() + switch (difference) {
            case LACKING -> lack().whole() ? "" : ": по учёту осталось " + lack();
            case SHORT, OVER -> ": по учёту " + book.part() + ", нашли " + found.orElseThrow().part();
            case MISPLACED -> ": по учёту " + Stocktake.cell(book.cell()) + ", нашли "
                    + Stocktake.cell(found.orElseThrow().cell());
            case SURPLUS -> now.map(where -> ": по учёту «" + where.state().title() + "»" + operation())
                    .orElse(": на учёте её нет");
            case FOREIGN -> ": числится за «" + now.orElseThrow().place() + "»";
            case UNREADABLE -> "";
        };
    }

    private String operation() {
        return last.map(done -> ", " + done.title() + " № " + done.operation()).orElse("");
    }

    /** What may be done about it. */
    public String advice() {
        var differences = differences();
        if (differences.contains(Discrepancy.UNREADABLE)) {
            return "Впишите КИЗ по накладной или среди недостающих упаковок этого препарата.";
        }
        if (differences.contains(Discrepancy.FOREIGN)) {
            return "Отложите в карантин и верните владельцу или оформите перемещение.";
        }
        if (differences.contains(Discrepancy.OVER)) {
            return "Проверьте отпуск доли этой упаковки: лишний отпуск сторнируется в «Движениях».";
        }
        return differences.contains(Discrepancy.SURPLUS) && !correctable()
                ? now.map(where -> where.state() == PackState.IN_TRANSIT
                        ? "Едет к вам: оформите приёмку."
                        : "Сторнируйте операцию, если она ошибочна, или отложите упаковку.")
                        .orElse("Оформите приход по накладной или отложите и сообщите поставщику.")
                : "";
    }
}
