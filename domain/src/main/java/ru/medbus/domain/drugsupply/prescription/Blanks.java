package ru.medbus.domain.drugsupply.prescription;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;

/** Blanks for handwriting: numbered from the same counter, so that they meet no electronic one. */
@Service
public class Blanks {
    private static final int MOST = 100;

    private final BlankMapper rows;
    private final Numbers numbers;

    Blanks(BlankMapper rows, Numbers numbers) {
        this.rows = rows;
        this.numbers = numbers;
    }

    @Transactional
    public List<SeriesNumber> take(String facility, String form, int count, String who) {
        if (count < 1 || count > MOST) {
            throw new DrugSupplyRefusedException("count", "BLANK_COUNT", "Бланков за один раз — от 1 до " + MOST + ".",
                    "");
        }
        var taken = numbers.take(facility, form, count);
        taken.forEach(number -> rows.add(number, facility, form, who));
        return taken;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Blank> of(String facility, int limit) {
        return rows.of(facility, limit);
    }

    @Transactional
    public void spoil(SeriesNumber number, String facility) {
        if (rows.become(number, facility, Blank.State.SPOILT) == 0) {
            throw new DrugSupplyRefusedException("", "BLANK_STATE",
                    "Бланка " + number + " среди выданных и неиспользованных нет.", "");
        }
    }

    /** The blank, when it is one of ours, has its prescription now. */
    void use(SeriesNumber number, String facility) {
        rows.become(number, facility, Blank.State.USED);
    }
}
