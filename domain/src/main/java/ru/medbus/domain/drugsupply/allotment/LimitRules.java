package ru.medbus.domain.drugsupply.allotment;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.passport.Network;

/** What a limit must be before it is entered. */
@Component
class LimitRules {
    private static final BigDecimal MOST_PACKS = BigDecimal.valueOf(10_000_000);
    private static final long MOST_KOPECKS = 100_000_000_000_000L;

    private final Network network;
    private final AllotmentMapper rows;

    LimitRules(Network network, AllotmentMapper rows) {
        this.network = network;
        this.rows = rows;
    }

    /** @throws DrugSupplyRefusedException with everything that is wrong */
    void require(LimitDraft draft) {
        var found = new ArrayList<Finding>();
        var terms = draft.terms();
        if (network.facility(terms.facilityOid()).isEmpty()) {
            found.add(wrong("facility", "FACILITY_UNKNOWN", "Организации «" + terms.facilityOid()
                    + "» в сети нет: выберите её из списка."));
        }
        if (!rows.known(terms.inn())) {
            found.add(wrong("drug", "DRUG_UNKNOWN", "Лекарства «" + terms.inn()
                    + "» нет в справочнике: выберите из подсказки."));
        }
        if (terms.closedOn().isBefore(terms.openedOn())) {
            found.add(wrong("closedOn", "PERIOD", "Период кончается раньше, чем начинается."));
        }
        if (terms.fund() < 0 || terms.fund() > 3) {
            found.add(wrong("fund", "FUND", "Источник — 1 федеральный бюджет, 2 бюджет субъекта, 3 муниципальный"
                    + " или 0 любой."));
        }
        amount(draft, found);
        if (!found.isEmpty()) {
            throw new DrugSupplyRefusedException(found);
        }
    }

    private static void amount(LimitDraft draft, ArrayList<Finding> found) {
        if (draft.packs().isEmpty() && draft.kopecks().isEmpty()) {
            found.add(wrong("packs", "AMOUNT_MISSING", "Задайте лимит в упаковках, в рублях или в том и другом."));
        }
        if (draft.packs().filter(packs -> packs.signum() < 0 || packs.compareTo(MOST_PACKS) > 0).isPresent()) {
            found.add(wrong("packs", "AMOUNT", "Упаковок — от 0 до 10 000 000."));
        }
        if (draft.kopecks().filter(kopecks -> kopecks < 0 || kopecks > MOST_KOPECKS).isPresent()) {
            found.add(wrong("roubles", "AMOUNT", "Рублей — от 0 до 1 000 000 000 000."));
        }
        if (draft.why().strip().length() < 3) {
            found.add(wrong("why", "REASON", "Напишите основание: приказ, письмо, номер."));
        }
    }

    private static Finding wrong(String field, String rule, String text) {
        return new Finding(field, rule, text, "");
    }
}
