package ru.medbus.domain.drugsupply.stocktaking;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.stock.Share;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.WriteOffs;
import ru.medbus.domain.drugsupply.stocktaking.StocktakeLineMapper.How;
import ru.medbus.domain.drugsupply.traceability.Scan;

/** What is to be done about each difference; decided by somebody who has not counted. */
@Service
public class StocktakeDecisions {
    private static final int LONGEST = 500;

    private final StocktakeMapper stocktakes;
    private final StocktakeLineMapper rows;

    StocktakeDecisions(StocktakeMapper stocktakes, StocktakeLineMapper rows) {
        this.stocktakes = stocktakes;
        this.rows = rows;
    }

    /**
     * What is decided.
     *
     * @param kind МДЛП withdrawal_type of what lacks, of {@link WriteOffs#KINDS}
     * @param note why; a must where the book stays
     */
    public record Decision(Resolution resolution, int kind, String note) {}

    @Transactional
    public void decide(long id, long line, Decision decision, String who) {
        reviewedBy(id, who);
        decide(line(id, line), decision, who);
    }

    /** All of one kind that are not decided yet. @return how many */
    @Transactional
    public int decideAll(long id, Discrepancy difference, Decision decision, String who) {
        reviewedBy(id, who);
        var open = rows.suspects(id, true).stream().map(StocktakeLineRow::line)
                .filter(line -> line.differences().contains(difference) && !line.decided()).toList();
        open.forEach(line -> decide(line, decision, who));
        return open.size();
    }

    private void decide(StocktakeLine line, Decision decision, String who) {
        var note = decision.note().strip();
        refuse(line.differences().isEmpty(), "Расхождения по этой упаковке уже нет: обновите страницу.");
        refuse(note.length() > LONGEST, "Примечание длиннее " + LONGEST + " знаков.");
        boolean correct = decision.resolution() == Resolution.CORRECT;
        refuse(correct && !line.correctable(), line.name() + ": учёт исправляется отдельной операцией. "
                + line.advice());
        refuse(!correct && note.isEmpty(), line.name() + ": напишите, почему учёт не меняется и что делать.");
        refuse(correct && line.lacks() && !WriteOffs.KINDS.containsKey(decision.kind()),
                line.name() + ": укажите причину вывода из оборота.");
        rows.decide(line.id(), decision.resolution(), correct && line.lacks() ? decision.kind() : 0, note, who);
    }

    /** Says which pack it is whose code does not read; it counts as found. */
    @Transactional
    public void identify(long id, long line, String typed, String who) {
        reviewedBy(id, who);
        var unread = line(id, line);
        refuse(!unread.differences().contains(Discrepancy.UNREADABLE), "Эта упаковка уже опознана.");
        if (!(Scan.of(typed) instanceof Scan.Pack pack)) {
            throw new StockRefusedException("Это короб. Впишите КИЗ упаковки, 27 знаков.");
        }
        var known = rows.bySgtin(id, pack.object()).map(StocktakeLineRow::line)
                .orElseThrow(() -> new StockRefusedException("КИЗ " + pack.object()
                        + " в этой инвентаризации не числится. Проверьте его по накладной."));
        refuse(known.found().isPresent(), "КИЗ " + pack.object() + " уже отсчитан: это другая упаковка.");
        var sheet = stocktakes.sheets(id).stream()
                .filter(each -> each.cell().equals(unread.found().orElseThrow().cell())).findFirst().orElseThrow();
        rows.lock(id, pack.object());
        rows.found(known.id(), pack.object(), sheet.id(), part(known).toString(), who);
        rows.mark(known.id(), sheet.id(), part(known).toString(), How.IDENTIFIED, who);
        rows.identified(line, pack.object());
    }

    private static Share part(StocktakeLine line) {
        return line.now().map(StocktakeLine.Where::part).orElse(Share.WHOLE);
    }

    /** Undecided ones. */
    static List<StocktakeLine> open(List<StocktakeLine> lines) {
        return lines.stream().filter(line -> !line.decided()).toList();
    }

    private void reviewedBy(long id, String who) {
        var state = stocktakes.shared(id).orElseThrow(() -> new UnknownStocktakeException(id));
        refuse(state != StocktakeState.REVIEW, "Решения принимают при разборе расхождений, сейчас: «" + state.title()
                + "».");
        refuse(stocktakes.counted(id, who), SECOND_PERSON);
    }

    static final String SECOND_PERSON = "Вы сами считали: решения и акт — за другим сотрудником.";

    private StocktakeLine line(long id, long line) {
        return rows.find(id, line).map(StocktakeLineRow::line)
                .orElseThrow(() -> new StockRefusedException("Строки " + line + " в этой инвентаризации нет."));
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new StockRefusedException(why);
        }
    }
}
