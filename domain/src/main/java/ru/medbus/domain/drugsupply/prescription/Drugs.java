package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.RowSet;

/** What can be prescribed: drugs by МНН, with the items by trade name under them. */
@Service
@Transactional(readOnly = true)
public class Drugs {
    private final DrugMapper rows;

    Drugs(DrugMapper rows) {
        this.rows = rows;
    }

    /** What a person may mean: a drug, or one of its items by trade name. */
    public record Suggestion(Drug drug, Optional<DrugItem> item) {
        /** СМНН, or СМНН and КЛП with a bar between. */
        public String code() {
            return drug.code() + item.map(each -> "|" + each.code()).orElse("");
        }

        public String title() {
            return item.map(each -> each.name() + " (" + drug.title() + ")").orElseGet(drug::title);
        }
    }

    public Optional<Drug> drug(String code) {
        return rows.drug(code);
    }

    public Optional<DrugItem> item(String code) {
        return rows.item(code);
    }

    public List<DrugItem> items(String drug) {
        return rows.items(drug);
    }

    /** Every form and dose of a МНН. */
    public List<Drug> ofInn(String inn) {
        return rows.ofInn(inn);
    }

    /** By beginnings of words, valid on the day: МНН first, then trade names. */
    public List<Suggestion> suggest(String text, LocalDate day, int limit) {
        var query = query(text);
        if (query.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Suggestion>();
        rows.byName(query, day, limit).forEach(drug -> found.add(new Suggestion(drug, Optional.empty())));
        rows.byTradeName(query, day, limit - found.size()).forEach(item -> found
                .add(new Suggestion(rows.drug(item.drugCode()).orElseThrow(), Optional.of(item))));
        return found;
    }

    public boolean empty() {
        return rows.count() == 0;
    }

    /** In the order of their codes. */
    public List<Drug> some(int limit) {
        return rows.some(limit);
    }

    /** Adds or renews a list that comes as a whole. */
    @Transactional
    public void putAll(List<Drug> drugs, List<DrugItem> items) {
        rows.put(RowSet.of(drugs));
        rows.putItems(RowSet.of(items));
    }

    private static String query(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                .map(word -> word + ":*").collect(Collectors.joining(" & "));
    }
}
