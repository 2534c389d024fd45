package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.patient.Persons;

/** What a prescription is held against before anything is handed out by it: state and term, fields, dictionaries. */
@Component
class DispensingRules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String STATES = "состояние рецепта в реестре";

    private final FormMapper fields;
    private final Forms forms;
    private final Drugs drugs;
    private final Categories categories;
    private final Persons persons;
    private final Network network;

    DispensingRules(FormMapper fields, Forms forms, Drugs drugs, Categories categories, Persons persons,
            Network network) {
        this.fields = fields;
        this.forms = forms;
        this.drugs = drugs;
        this.categories = categories;
        this.persons = persons;
        this.network = network;
    }

    /** One that is not in force is held against nothing else. */
    List<Finding> refusals(Prescription prescription, LocalDate today) {
        return state(prescription, today).map(List::of).orElseGet(() -> Stream
                .concat(missing(prescription), dictionaries(prescription)).toList());
    }

    private static Optional<Finding> state(Prescription prescription, LocalDate today) {
        var named = "Рецепт " + prescription.number().map(Object::toString).orElse("без номера");
        var title = prescription.state().title();
        return switch (prescription.state()) {
            case DRAFT, SIGNED, SENT -> refusal("NOT_IN_FORCE", named + " ещё не действует: " + title + ".", STATES);
            case DISPENSED, EXPIRED, ANNULLED -> refusal(prescription.state().name(), named + " " + title + ".",
                    STATES);
            case DELAYED -> Optional.empty();
            case REGISTERED, RESERVED, PARTLY_DISPENSED -> prescription.validUntil().filter(today::isAfter)
                    .flatMap(day -> refusal("TERM_OVER", named + ": срок действия истёк " + DAY.format(day)
                            + ". Нужен новый.", "приказ 1094н, прил. 1, п. 20–23; приказ 100н"));
        };
    }

    private Stream<Finding> missing(Prescription prescription) {
        var facts = new RequiredField.Facts(prescription, persons.find(prescription.order().personId()),
                network.facility(prescription.facilityOid()).map(each -> !each.ogrn().isBlank()).orElse(true));
        return fields.required(prescription.order().form()).stream()
                .filter(each -> !each.field().filled(facts))
                .map(each -> new Finding("", "FIELD_MISSING", "В рецепте не заполнено: " + each.field().title()
                        + ". Верните его врачу.", each.source()));
    }

    /** Records of dictionaries on the day of the prescription. */
    private Stream<Finding> dictionaries(Prescription prescription) {
        var order = prescription.order();
        var day = order.issuedOn();
        var found = new ArrayList<Finding>();
        if (forms.find(order.form()).filter(form -> form.inForce(day)).isEmpty()) {
            refusal("FORM_CLOSED", "Форма бланка не действовала " + DAY.format(day) + ".",
                    "Приказ № 1094н, даты действия")
                    .ifPresent(found::add);
        }
        if (drugs.drug(order.drug()).filter(drug -> drug.inForce(day)).isEmpty()) {
            refusal("DRUG_CLOSED", "Запись о лекарстве не действовала " + DAY.format(day) + ".",
                    "НСИ 99.2.611, даты действия")
                    .ifPresent(found::add);
        }
        categories.find(order.category()).filter(category -> !category.inForce(day)).map(Category::code)
                .flatMap(code -> refusal("CATEGORY_CLOSED", "Льготная категория " + code + " не действовала "
                        + DAY.format(day) + ".", "НСИ 99.2.541, даты действия"))
                .ifPresent(found::add);
        return found.stream();
    }

    private static Optional<Finding> refusal(String rule, String text, String source) {
        return Optional.of(new Finding("", rule, text, source));
    }
}
