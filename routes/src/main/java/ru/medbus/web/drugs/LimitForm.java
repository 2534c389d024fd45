package ru.medbus.web.drugs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.allotment.LimitDraft;
import ru.medbus.domain.drugsupply.allotment.LimitTerms;
import ru.medbus.domain.drugsupply.beneficiary.Programme;

/**
 * A limit as it is typed; nothing of it is lost, right or wrong.
 *
 * @param drug  СМНН as the suggestion gives it; a trade name after a bar is not looked at
 * @param inn   МНН of the drug
 * @param whole every form and dose of the МНН
 */
record LimitForm(String facility, String drug, String inn, Boolean whole, String fund, String programme,
        String openedOn, String closedOn, String packs, String roubles, String why) {

    LimitForm {
        facility = text(facility);
        drug = text(drug).replaceFirst("\\|.*", "");
        inn = text(inn);
        whole = Boolean.TRUE.equals(whole);
        fund = text(fund);
        programme = text(programme);
        openedOn = text(openedOn);
        closedOn = text(closedOn);
        packs = text(packs);
        roubles = text(roubles);
        why = text(why);
    }

    static LimitForm year(LocalDate today) {
        return new LimitForm("", "", "", false, "0", "", today.withDayOfYear(1).toString(),
                today.withDayOfYear(today.lengthOfYear()).toString(), "", "", "");
    }

    LimitForm of(String itsInn) {
        return new LimitForm(facility, drug, itsInn, whole, fund, programme, openedOn, closedOn, packs, roubles, why);
    }

    /** @throws DrugSupplyRefusedException with everything that cannot be read */
    LimitDraft draft() {
        var found = new ArrayList<Finding>();
        var from = day("openedOn", openedOn, found);
        var to = day("closedOn", closedOn, found);
        var amount = packs(packs, found);
        var money = kopecks(roubles, found);
        var source = fund.isEmpty() ? "0" : fund;
        if (!source.matches("[0-3]")) {
            found.add(new Finding("fund", "FUND", "Источник — число от 0 до 3.", "Приказ № 1094н, прил. 3"));
        }
        if (!programme.isEmpty()
                && Arrays.stream(Programme.values()).noneMatch(each -> each.name().equals(programme))) {
            found.add(new Finding("programme", "PROGRAMME", "Программы «" + programme + "» нет: NONE, VZN, KRUG_DOBRA"
                    + " или пусто.", ""));
        }
        if (!found.isEmpty()) {
            throw new DrugSupplyRefusedException(found);
        }
        return new LimitDraft(new LimitTerms(facility, inn, Optional.of(drug).filter(code -> !code.isEmpty() && !whole),
                Integer.parseInt(source), Optional.of(programme).filter(each -> !each.isEmpty())
                        .map(Programme::valueOf),
                from, to), amount, money, why);
    }

    /** @return empty when nothing is typed */
    static Optional<BigDecimal> packs(String typed, List<Finding> found) {
        return number(typed, "\\d{1,9}(\\.\\d{1,3})?", new Finding("packs", "AMOUNT",
                "Упаковки — число, не больше трёх знаков после запятой, а не «" + typed + "».", ""), found);
    }

    /** @return empty when nothing is typed */
    static Optional<Long> kopecks(String typed, List<Finding> found) {
        return number(typed, "\\d{1,12}(\\.\\d{1,2})?", new Finding("roubles", "AMOUNT",
                "Рубли — число, не больше двух знаков после запятой, а не «" + typed + "».", ""), found)
                .map(roubles -> roubles.movePointRight(2).longValueExact());
    }

    private static Optional<BigDecimal> number(String typed, String shape, Finding wrong, List<Finding> found) {
        var plain = typed.replace(',', '.').replaceAll("[\\s\\u00A0]", "");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (!plain.matches(shape)) {
            found.add(wrong);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain));
    }

    private static LocalDate day(String field, String typed, List<Finding> found) {
        return Days.of(typed).orElseGet(() -> {
            found.add(new Finding(field, "DAY", "Нужна дата, а не «" + typed + "».", ""));
            return LocalDate.EPOCH;
        });
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
