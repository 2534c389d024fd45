package ru.medbus.domain.drugsupply.beneficiary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.RowSet;
import ru.medbus.domain.patient.Persons;

/** Registers of beneficiaries: who stands in them, by what right, and what he has refused. */
@Service
public class BeneficiaryRegister {
    private static final int SHORTEST_REASON = 5;

    private final BeneficiaryMapper rows;
    private final CategoryMapper categories;
    private final Persons persons;
    private final History history;

    BeneficiaryRegister(BeneficiaryMapper rows, CategoryMapper categories, Persons persons, History history) {
        this.rows = rows;
        this.categories = categories;
        this.persons = persons;
        this.history = history;
    }

    @Transactional(readOnly = true)
    public Optional<Beneficiary> find(long person) {
        return rows.one(person);
    }

    /** Newest first, those that have ended too. */
    @Transactional(readOnly = true)
    public List<Benefit> benefits(long person) {
        return rows.benefits(person).stream().map(BeneficiaryMapper.BenefitRow::benefit).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Benefit> benefit(long id) {
        return rows.benefit(id).map(BeneficiaryMapper.BenefitRow::benefit);
    }

    @Transactional(readOnly = true)
    public List<NsuRefusal> refusals(long person) {
        return rows.refusals(person);
    }

    /** Puts a person into the register, or changes what papers say of him. */
    @Transactional
    public void save(Beneficiary beneficiary, String who) {
        if (!beneficiary.homeRegion().matches("(\\d{2})?")) {
            throw new DrugSupplyRefusedException("homeRegion", "HOME_REGION",
                    "Регион иногороднего — две первые цифры ОКАТО; у жителя региона поле пустое.", "");
        }
        if (rows.enrol(beneficiary) == 1) {
            note(who, "", beneficiary.personId(), "Регистр льготников", "внесён в регистр");
        } else if (rows.change(beneficiary) == 1) {
            note(who, "", beneficiary.personId(), "Регистр льготников", "изменены сведения"
                    + (beneficiary.resident() ? "" : ", иногородний, регион " + beneficiary.homeRegion()));
        } else {
            throw DrugSupplyRefusedException.outdated();
        }
    }

    /** @return id of the new right */
    @Transactional
    public long add(Benefit benefit, String who) {
        refuseUnless(check(benefit));
        rows.enrol(Beneficiary.of(benefit.personId(), ""));
        long id = rows.add(benefit, who);
        note(who, benefit.source().title(), benefit.personId(), subject(benefit), "льгота внесена с "
                + benefit.validFrom() + benefit.validTo().map(to -> " по " + to).orElse(", бессрочно"));
        return id;
    }

    /** Ends a right before its time. */
    @Transactional
    public void close(long id, int revision, LocalDate last, String reason, String who) {
        var benefit = benefit(id).orElseThrow(() -> DrugSupplyRefusedException.unknown("льгота " + id));
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new DrugSupplyRefusedException("reason", "REASON", "Напишите, почему льгота прекращается.", "");
        }
        if (last.isBefore(benefit.validFrom())) {
            throw new DrugSupplyRefusedException("last", "LAST_DAY",
                    "Последний день не может быть раньше начала льготы (" + benefit.validFrom() + ").", "");
        }
        if (rows.close(id, last, reason.strip(), revision) == 0) {
            throw DrugSupplyRefusedException.outdated();
        }
        note(who, reason.strip(), benefit.personId(), subject(benefit), "льгота прекращена, последний день " + last);
    }

    /** @return false when it was known */
    @Transactional
    public boolean refuse(NsuRefusal refusal) {
        if (rows.one(refusal.personId()).isEmpty()) {
            throw DrugSupplyRefusedException.unknown("льготник " + refusal.personId());
        }
        boolean added = rows.refuse(refusal) == 1;
        if (added) {
            note(refusal.notedBy(), refusal.source(), refusal.personId(), "Отказ от НСУ",
                    refusal.part().title() + " на " + refusal.year() + " год");
        }
        return added;
    }

    @Transactional
    public void withdrawRefusal(long person, int year, NsuRefusal.Part part, String reason, String who) {
        if (rows.withdrawRefusal(person, year, part) == 1) {
            note(who, reason, person, "Отказ от НСУ", part.title() + " на " + year + " год: запись об отказе снята");
        }
    }

    /** A list that comes as a whole, in a few statements; categories and persons are known already. */
    @Transactional
    public void addAll(List<Beneficiary> beneficiaries, List<Benefit> benefits, String who) {
        rows.enrolAll(RowSet.of(beneficiaries));
        rows.addAll(RowSet.of(benefits), who);
    }

    private List<Finding> check(Benefit benefit) {
        var found = new ArrayList<Finding>();
        if (persons.find(benefit.personId()).isEmpty()) {
            throw DrugSupplyRefusedException.unknown("пациент " + benefit.personId());
        }
        var category = categories.one(benefit.categoryCode());
        if (category.isEmpty()) {
            return List.of(new Finding("category", "CATEGORY_UNKNOWN",
                    "Такой льготной категории нет: выберите её из списка.", "НСИ 99.2.541, 99.2.624"));
        }
        if (!category.get().inForce(benefit.validFrom())) {
            found.add(
                    new Finding("category", "CATEGORY_CLOSED", "Категория не действует на " + benefit.validFrom() + ".",
                            "НСИ 99.2.541, даты действия"));
        }
        if (!category.get().icd10().isBlank() && !category.get().covers(benefit.diagnosis())) {
            found.add(new Finding("diagnosis", "DIAGNOSIS_OUTSIDE", "Категория даётся при диагнозах "
                    + category.get().icd10() + ": укажите один из них.", "НСИ 99.2.541, графа ICD10"));
        }
        if (benefit.validTo().filter(to -> to.isBefore(benefit.validFrom())).isPresent()) {
            found.add(new Finding("validTo", "PERIOD", "Окончание льготы раньше её начала.", ""));
        }
        return found;
    }

    private static void refuseUnless(List<Finding> found) {
        if (!found.isEmpty()) {
            throw new DrugSupplyRefusedException(found);
        }
    }

    private void note(String who, String why, long person, String subject, String what) {
        history.note(who, why, person, subject, what);
    }

    private static String subject(Benefit benefit) {
        return "Льгота " + benefit.categoryCode();
    }
}
