package ru.medbus.web.drugs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.allotment.LimitDraft;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.web.TableFile;
import ru.medbus.web.UnreadableTableException;

/** Limits from a table with the columns of their export; columns that the export only tells are not looked at. */
@Component
class LimitFile {
    static final List<String> HEADS = List.of("Организация", "СМНН", "МНН", "Источник", "Программа", "Начало", "Конец",
            "Упаковок", "Рублей", "Основание");
    private static final int TOLD = 20;

    private final Drugs drugs;

    LimitFile(Drugs drugs) {
        this.drugs = drugs;
    }

    /**
     * Reads them.
     *
     * @param name of the file: the reason of a line that gives none
     * @throws DrugSupplyRefusedException the first {@value #TOLD} lines that cannot be read
     */
    SequencedMap<Integer, LimitDraft> drafts(byte[] file, String name) {
        var drafts = new LinkedHashMap<Integer, LimitDraft>();
        var refused = new ArrayList<Finding>();
        table(file).forEach((line, cells) -> {
            try {
                drafts.put(line, form(cells, "файл " + name).draft());
            } catch (DrugSupplyRefusedException refusal) {
                refusal.findings().forEach(each -> refused.add(new Finding("file", each.rule(),
                        "Строка " + line + ": " + each.text(), each.source())));
            }
        });
        if (!refused.isEmpty()) {
            throw new DrugSupplyRefusedException(refused.stream().limit(TOLD).toList());
        }
        if (drafts.isEmpty()) {
            throw refused("В файле нет ни одного лимита.");
        }
        return drafts;
    }

    private static SequencedMap<Integer, SequencedMap<String, String>> table(byte[] file) {
        try {
            return TableFile.read(file, HEADS);
        } catch (UnreadableTableException unread) {
            throw refused(unread.getMessage());
        }
    }

    private LimitForm form(Map<String, String> cells, String reason) {
        var code = cells.get("СМНН");
        var inn = code.isEmpty()
                ? Optional.of(cells.get("МНН"))
                : drugs.drug(code).map(Drug::inn);
        return new LimitForm(cells.get("Организация"), code,
                inn.orElseThrow(() -> refused("СМНН «" + code + "» в справочнике нет.")), false,
                cells.get("Источник"), cells.get("Программа"), iso(cells.get("Начало")), iso(cells.get("Конец")),
                cells.get("Упаковок"), cells.get("Рублей"),
                cells.get("Основание").isEmpty() ? reason : cells.get("Основание"));
    }

    /** «01.02.2026» as people write it. */
    private static String iso(String day) {
        return day.replaceFirst("^(\\d{2})\\.(\\d{2})\\.(\\d{4})$", "$3-$2-$1");
    }

    private static DrugSupplyRefusedException refused(String text) {
        return new DrugSupplyRefusedException("file", "FILE", text, "");
    }
}
