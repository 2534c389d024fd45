package ru.medbus.web.drugs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.prescription.Form;
import ru.medbus.domain.drugsupply.prescription.Forms;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.domain.drugsupply.prescription.SeriesNumber;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.patient.Person;
import ru.medbus.domain.patient.Persons;
import ru.medbus.domain.shared.Snils;
import ru.medbus.routes.drugsupply.PrescriptionDocuments;
import ru.medbus.web.print.Codes;

/** What the paper of a prescription says, by the form's own cells (1094н, прил. 2 and 3). */
@Component
class PrescriptionPapers {
    private static final int CATEGORY_CELLS = 3;
    private static final int DIAGNOSIS_CELLS = 5;
    private static final int OGRN_CELLS = 13;

    private final Persons persons;
    private final BeneficiaryRegister register;
    private final Categories categories;
    private final Drugs drugs;
    private final Forms forms;
    private final Network network;
    private final PrescriptionDocuments documents;

    PrescriptionPapers(Persons persons, BeneficiaryRegister register, Categories categories, Drugs drugs, Forms forms,
            Network network, PrescriptionDocuments documents) {
        this.persons = persons;
        this.register = register;
        this.categories = categories;
        this.drugs = drugs;
        this.forms = forms;
        this.network = network;
        this.documents = documents;
    }

    /** Template within {@code templates/print}. */
    String template(Prescription prescription) {
        return "prescription-" + prescription.order().form();
    }

    Map<String, Object> facts(Prescription prescription) {
        var order = prescription.order();
        var facts = new LinkedHashMap<String, Object>();
        var person = persons.find(order.personId()).orElseThrow();
        facts.put("p", prescription);
        facts.put("order", order);
        patient(facts, person);
        facts.put("category", categories.find(order.category()));
        facts.put("categoryCells", cells(categories.find(order.category()).map(Category::paperCode).orElse(""),
                CATEGORY_CELLS));
        facts.put("diagnosisCells", cells(order.diagnosis(), DIAGNOSIS_CELLS));
        facts.put("diagnosisName", documents.diagnosis(order.diagnosis()));
        facts.put("drug", drugs.drug(order.drug()));
        facts.put("trade", Optional.of(order.item()).flatMap(drugs::item).map(DrugItem::name).orElse(""));
        facts.put("term", forms.find(order.form()).flatMap(form -> form.term(order.term())).map(Form.Term::name)
                .orElse(""));
        facts.put("terms", forms.find(order.form()).orElseThrow().terms());
        facility(facts, prescription.facilityOid());
        prescription.number().ifPresent(number -> codes(facts, number));
        return facts;
    }

    /** A blank for handwriting says only whose it is. */
    Map<String, Object> blank(SeriesNumber number, String facilityOid) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", number);
        facility(facts, facilityOid);
        codes(facts, number);
        return facts;
    }

    /** Organisations of card 030-Л/у as people call them, by OID. */
    Map<String, String> names(List<PrescriptionQueries.CardLine> lines) {
        return lines.stream().flatMap(line -> Stream.concat(Stream.of(line.facilityOid()),
                line.given().stream().map(PrescriptionQueries.Given::pharmacyOid))).distinct()
                .collect(Collectors.toMap(oid -> oid,
                        oid -> network.facility(oid).map(Facility::shortName).orElse(oid)));
    }

    void patient(Map<String, Object> facts, Person person) {
        var known = register.find(person.id()).orElseGet(() -> Beneficiary.of(person.id(), ""));
        facts.put("person", person);
        facts.put("snils", person.snils().flatMap(Snils::parse).map(Snils::formatted).orElse(""));
        facts.put("enp", person.enp().orElse(""));
        facts.put("card", known.cardNumber());
        facts.put("address", known.address());
    }

    void facility(Map<String, Object> facts, String oid) {
        var known = network.facility(oid);
        facts.put("facilityName", known.map(Facility::fullName).orElse(oid));
        facts.put("ogrnCells", cells(known.map(Facility::ogrn).orElse(""), OGRN_CELLS));
    }

    /** The line for the pharmacy's scanner, the square for a telephone; both name the prescription and nobody. */
    private static void codes(Map<String, Object> facts, SeriesNumber number) {
        facts.put("line", Codes.line(number.series() + "-" + number.number()));
        facts.put("qr", Codes.qr(number.toString()));
    }

    /** One sign in each, the point of a diagnosis in a cell of its own; empty ones stay for the pen. */
    private static String[] cells(String text, int count) {
        var cells = new String[count];
        for (int i = 0; i < count; i++) {
            cells[i] = i < text.length() ? text.substring(i, i + 1) : "\u00a0";
        }
        return cells;
    }
}
