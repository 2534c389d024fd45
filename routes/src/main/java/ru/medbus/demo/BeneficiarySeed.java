package ru.medbus.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryQueries;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.Benefit;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.NsuRefusal;
import ru.medbus.domain.patient.Persons;
import ru.medbus.mappings.semd.compose.Patient;
import ru.medbus.mappings.semd.invented.InventedFacility;
import ru.medbus.mappings.semd.invented.InventedPeople;

/** 20,000 invented beneficiaries with their rights; some have refused drugs for the year, some live elsewhere. */
@Component
@Profile("demo")
@Order(430)
class BeneficiarySeed implements Seed {
    static final InventedPeople PEOPLE = new InventedPeople(20_000);
    private static final int ALL = 20_000;
    private static final int BATCH = 5_000;
    private static final List<InventedFacility> CLINICS = List.of(InventedFacility.POLYCLINIC,
            InventedFacility.HOSPITAL, InventedFacility.DISTRICT);
    private static final List<String[]> RIGHTS = List.of(new String[]{"1.00000.0070", "J45.0"},
            new String[]{"1.00000.0076", "E11.9"}, new String[]{"1.00000.0216", "I10"},
            new String[]{"1.00000.0217", "I10"}, new String[]{"1.00000.0218", "I25"},
            new String[]{"1.00000.0252", "I21.9"}, new String[]{"1.00000.0070", "J45.0"},
            new String[]{"1.00000.0076", "E10.9"}, new String[]{"1.00000.0044", "D66"},
            new String[]{"1.00000.0009", "I10"});

    private final BeneficiaryQueries queries;
    private final BeneficiaryRegister register;
    private final Categories categories;
    private final Persons persons;

    BeneficiarySeed(BeneficiaryQueries queries, BeneficiaryRegister register, Categories categories, Persons persons) {
        this.queries = queries;
        this.register = register;
        this.categories = categories;
        this.persons = persons;
    }

    @Override
    public boolean sown() {
        return !queries.empty();
    }

    @Override
    public boolean ready() {
        return categories.find(CategorySeed.KRUG).isPresent();
    }

    @Override
    public void sow(int percent) {
        int count = ALL * percent / 100;
        for (int from = 0; from < count; from += BATCH) {
            sow(from, Math.min(count, from + BATCH));
        }
    }

    /** Category and diagnosis of person n. */
    static String[] right(int n) {
        return RIGHTS.get(n % RIGHTS.size());
    }

    static InventedFacility clinic(int n) {
        return CLINICS.get(n % 5 < 3 ? 0 : n % 5 - 2);
    }

    private void sow(int from, int to) {
        var people = new ArrayList<Patient>();
        for (int n = from; n < to; n++) {
            people.add(PEOPLE.person(n));
        }
        var ids = persons.addAll(people.stream().map(BeneficiarySeed::newcomer).toList());
        var beneficiaries = new ArrayList<Beneficiary>();
        var benefits = new ArrayList<Benefit>();
        for (int n = from; n < to; n++) {
            add(n, people.get(n - from), ids, beneficiaries, benefits);
        }
        register.addAll(beneficiaries, benefits, "образец");
        for (int n = from; n < to; n += 97) {
            Optional.ofNullable(ids.get(people.get(n - from).snils().digits())).ifPresent(this::refuse);
        }
    }

    /** Whose number another person has already is left out. */
    private static void add(int n, Patient patient, Map<String, Long> ids, List<Beneficiary> beneficiaries,
            List<Benefit> benefits) {
        var id = ids.get(patient.snils().digits());
        if (id != null) {
            beneficiaries.add(beneficiary(n, id, patient));
            benefits.add(benefit(n, id, right(n)));
            if (n % 7 == 0) {
                benefits.add(benefit(n, id, right(n + 3)));
            }
        }
    }

    private static Beneficiary beneficiary(int n, long id, Patient patient) {
        return new Beneficiary(id, clinic(n).oid(), "%07d".formatted(n), n % 200 == 33 ? "45" : "",
                patient.paper().type().code(), patient.paper().series(), patient.paper().number(),
                patient.paper().issuer(), patient.paper().issuerCode(), Optional.of(patient.paper().issuedOn()),
                patient.address().line(), patient.address().region().code(), patient.address().postalCode(),
                patient.phone(), 1);
    }

    private static Benefit benefit(int n, long id, String[] right) {
        var begin = LocalDate.now().withDayOfYear(1).minusYears(1);
        return Benefit.entered(id, right[0], right[1], new Benefit.Paper("Справка (образец)", "%07d".formatted(n),
                Optional.of(begin), "Бюро образцов"), begin,
                n % 50 == 11 ? Optional.of(LocalDate.now().minusDays(10)) : Optional.empty(), Benefit.Source.DEMO);
    }

    static Persons.Newcomer newcomer(Patient patient) {
        return new Persons.Newcomer(patient.snils(), patient.enp(), patient.name().family(), patient.name().given(),
                patient.name().patronymic(), patient.bornOn(), Integer.parseInt(patient.sex().code()),
                patient.address().region().code());
    }

    private void refuse(long person) {
        register.refuse(new NsuRefusal(person, LocalDate.now().getYear(), NsuRefusal.Part.DRUGS, Optional.empty(),
                "образец", "образец"));
    }
}
