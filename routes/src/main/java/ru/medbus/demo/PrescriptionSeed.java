package ru.medbus.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryQueries;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Forms;
import ru.medbus.domain.drugsupply.prescription.Numbering;
import ru.medbus.domain.drugsupply.prescription.Numbers;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.drugsupply.prescription.Prescriptions.Entry;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.shared.Snils;
import ru.medbus.mappings.semd.invented.InventedFacility;

/** A month of invented prescriptions, and the numbering of the invented facilities. */
@Component
@Profile("demo")
@Order(440)
class PrescriptionSeed implements Seed {
    private static final int ALL = 3_000;
    private static final int DAYS = 30;
    private static final int ACCOUNTS = 996_999_990;
    private static final String FORM = "148-1-04l";
    private static final List<String> DOCTORS = List.of("Врачёва Вера Витальевна", "Образцов Олег Олегович",
            "Примерова Полина Петровна");

    private final PrescriptionQueries queries;
    private final Prescriptions prescriptions;
    private final BeneficiaryQueries beneficiaries;
    private final Categories categories;
    private final Persons persons;
    private final Drugs drugs;
    private final Forms forms;
    private final Numbers numbers;

    PrescriptionSeed(PrescriptionQueries queries, Prescriptions prescriptions, BeneficiaryQueries beneficiaries,
            Categories categories, Persons persons, Drugs drugs, Forms forms, Numbers numbers) {
        this.queries = queries;
        this.prescriptions = prescriptions;
        this.beneficiaries = beneficiaries;
        this.categories = categories;
        this.persons = persons;
        this.drugs = drugs;
        this.forms = forms;
        this.numbers = numbers;
    }

    @Override
    public boolean sown() {
        return !queries.empty();
    }

    @Override
    public boolean ready() {
        return !beneficiaries.empty() && !drugs.empty();
    }

    @Override
    public void sow(int percent) {
        number();
        var listed = drugs.some(1_000).stream()
                .filter(drug -> drug.lists().contains("ONLP") && drug.inForce(LocalDate.now())).toList();
        int count = ALL * percent / 100;
        var ids = persons.addAll(IntStream.rangeClosed(1, count).mapToObj(BeneficiarySeed.PEOPLE::person)
                .map(BeneficiarySeed::newcomer).toList());
        var known = categories.all().stream().collect(Collectors.toMap(Category::code, Function.identity()));
        var taken = IntStream.rangeClosed(1, count).boxed().collect(Collectors.groupingBy(BeneficiarySeed::clinic));
        var entries = new ArrayList<Entry>();
        taken.forEach((facility, ofClinic) -> {
            var given = numbers.take(facility.oid(), FORM, ofClinic.size()).iterator();
            ofClinic.forEach(n -> Optional.ofNullable(ids.get(BeneficiarySeed.PEOPLE.person(n).snils().digits()))
                    .ifPresent(person -> entries.add(entry(n, person, listed.get(n % listed.size()),
                            known.get(BeneficiarySeed.right(n)[0]), given.next()))));
        });
        prescriptions.addAll(entries);
    }

    /** Series 99 of a subject that does not exist. */
    private void number() {
        var series = new int[]{0};
        Arrays.stream(InventedFacility.values()).filter(each -> each != InventedFacility.PHARMACY)
                .forEach(facility -> forms.all().stream().filter(form -> !form.typographic())
                        .forEach(form -> numbers.set(new Numbering(facility.oid(), form.code(),
                                "99%02d".formatted(++series[0]), 1, 99_999_999, 8, 1), Actor.HUB)));
    }

    private static Entry entry(int n, long person, Drug drug, Category category, SeriesNumber number) {
        var facility = BeneficiarySeed.clinic(n);
        var right = BeneficiarySeed.right(n);
        var day = LocalDate.now().minusDays(n % DAYS);
        return new Entry(facility.oid(), FORM, number.series(), number.number(), state(n), person, right[0],
                category.percent(), category.fund(), right[1], drug.code(), BigDecimal.ONE, 1, DAYS,
                BigDecimal.valueOf(DAYS), "По 1 " + drug.unit() + " утром", "2", day, day.plusDays(DAYS), "образец",
                DOCTORS.get(n % DOCTORS.size()), n % 25 == 0,
                Snils.ofAccount(ACCOUNTS + n % DOCTORS.size()).digits());
    }

    private static PrescriptionState state(int n) {
        return switch (n % 10) {
            case 0, 1, 2, 3, 4 -> PrescriptionState.DISPENSED;
            case 5 -> PrescriptionState.PARTLY_DISPENSED;
            default -> PrescriptionState.REGISTERED;
        };
    }
}
