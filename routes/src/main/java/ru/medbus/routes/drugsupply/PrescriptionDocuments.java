package ru.medbus.routes.drugsupply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Form;
import ru.medbus.domain.drugsupply.prescription.Forms;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.reference.dictionary.DictionaryEntry;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;
import ru.medbus.mappings.semd.compose.Coded;
import ru.medbus.mappings.semd.compose.NsiDictionary;
import ru.medbus.mappings.semd.issued.Issued;
import ru.medbus.mappings.semd.issued.IssuedToOrdinary;
import ru.medbus.mappings.semd.issued.IssuedToSemd;
import ru.medbus.mappings.semd.issued.MissingFacts;

/** Gathers what the document of a prescription says, and writes it. */
@Component
public class PrescriptionDocuments {
    private final Persons persons;
    private final BeneficiaryRegister register;
    private final Categories categories;
    private final Drugs drugs;
    private final Forms forms;
    private final DictionaryQueries dictionaries;

    PrescriptionDocuments(Persons persons, BeneficiaryRegister register, Categories categories, Drugs drugs,
            Forms forms, DictionaryQueries dictionaries) {
        this.persons = persons;
        this.register = register;
        this.categories = categories;
        this.drugs = drugs;
        this.forms = forms;
        this.dictionaries = dictionaries;
    }

    /** @throws DrugSupplyRefusedException the register does not know something that the document must say */
    byte[] compose(Prescription prescription, Prescriber prescriber) {
        var kind = form(prescription).document();
        var issued = issued(prescription, prescriber);
        require(kind, issued.category()
                .map(category -> MissingFacts.of(issued.person(), issued.beneficiary(), category))
                .orElseGet(() -> MissingFacts.ofPatient(issued.person(), issued.beneficiary())));
        return switch (kind) {
            case "141" -> IssuedToSemd.compose(issued);
            case "148" -> IssuedToOrdinary.compose(issued);
            default -> throw new DrugSupplyRefusedException("form", "PAPER_ONLY",
                    "У этой формы нет электронной: выпишите её на бланке.", form(prescription).source());
        };
    }

    private static void require(String kind, List<String> missing) {
        if (!missing.isEmpty()) {
            throw new DrugSupplyRefusedException("patient", "FACTS_MISSING",
                    "Для электронного рецепта не хватает: " + String.join(", ", missing)
                            + ". Дополните карточку льготника или выпишите рецепт на бумаге.",
                    "СЭМД «" + (kind.equals("141") ? "Льготный рецепт" : "Рецепт") + "», правила " + kind);
        }
    }

    private Issued issued(Prescription prescription, Prescriber prescriber) {
        var order = prescription.order();
        return new Issued(prescription, persons.find(order.personId()).orElseThrow(),
                register.find(order.personId()).orElseGet(() -> Beneficiary.of(order.personId(), "")),
                categories.find(order.category()), drugs.drug(order.drug()).orElseThrow(),
                Optional.of(order.item()).flatMap(drugs::item), form(prescription).term(order.term()).orElseThrow(),
                diagnosis(order.diagnosis()), priority(order.priority()), prescriber.facility(), prescriber.doctor(),
                prescriber.head());
    }

    private Form form(Prescription prescription) {
        return forms.find(prescription.order().form()).orElseThrow();
    }

    /** In the words of the loaded МКБ-10, else the code itself. */
    public String diagnosis(String code) {
        return dictionaries.code(NsiDictionary.ICD10.oid(), code).map(DictionaryEntry::name).orElse(code);
    }

    /** Rows of 99.2.609 were not seen, so they are looked for by their word. */
    private Optional<Coded> priority(String word) {
        return word.isEmpty()
                ? Optional.empty()
                : dictionaries.suggest(NsiDictionary.PRIORITY.oid(), word, LocalDate.now(), 1).stream().findFirst()
                        .map(row -> NsiDictionary.PRIORITY.row(row.code(), row.name()));
    }
}
