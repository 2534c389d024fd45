package ru.medbus.routes.drugsupply;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.beneficiary.Beneficiary;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocument;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.outgoing.RefusedField;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.patient.Persons;
import ru.medbus.mappings.semd.DocumentId;
import ru.medbus.mappings.semd.LinkedDocument;
import ru.medbus.mappings.semd.issued.Dispensed;
import ru.medbus.mappings.semd.issued.DispensedToSemd;
import ru.medbus.mappings.semd.issued.MissingFacts;

/** Gathers what the document of a dispensing says, and writes it. */
@Component
class DispensingPapers {
    private final DispensingDocuments documents;
    private final Prescriptions prescriptions;
    private final Persons persons;
    private final BeneficiaryRegister register;
    private final MessageQueries messages;

    DispensingPapers(DispensingDocuments documents, Prescriptions prescriptions, Persons persons,
            BeneficiaryRegister register, MessageQueries messages) {
        this.documents = documents;
        this.prescriptions = prescriptions;
        this.persons = persons;
        this.register = register;
        this.messages = messages;
    }

    /** What has to be entered first, and where. */
    Optional<DispensingSigning.Impossible> lacking(DispensingDocument document) {
        var missing = MissingFacts.ofPatient(persons.find(document.person()).orElseThrow(), card(document));
        if (!missing.isEmpty()) {
            return Optional.of(new DispensingSigning.Impossible(RefusedField.PATIENT.code(), "FACTS_MISSING",
                    "Для документа «Отпуск по рецепту» не хватает: " + String.join(", ", missing)
                            + ". Дополните карточку льготника и отправьте снова."));
        }
        return documents.lines(document.operation()).stream().filter(line -> line.item().isEmpty()).findFirst()
                .map(line -> new DispensingSigning.Impossible(RefusedField.ITEM.code(), "ITEM_UNKNOWN", "GTIN "
                        + line.gtin() + " («" + line.drug() + "») не связан с торговой позицией (КЛП): выберите её."));
    }

    byte[] compose(DispensingDocument document, Prescriber pharmacist) {
        var prescription = prescriptions.get(document.prescription());
        return DispensedToSemd.compose(new Dispensed(document, prescription.number().orElseThrow(),
                recipe(prescription, document), documents.lines(document.operation()),
                persons.find(document.person()).orElseThrow(), card(document), pharmacist.facility(),
                pharmacist.doctor(), pharmacist.head()));
    }

    private Beneficiary card(DispensingDocument document) {
        return register.find(document.person()).orElseGet(() -> Beneficiary.of(document.person(), ""));
    }

    /** As the prescription's document was registered; one on paper has only what the pharmacist knows of it. */
    private LinkedDocument recipe(Prescription prescription, DispensingDocument document) {
        var number = Optional.of(prescription.fate().emdrId()).filter(known -> !known.isEmpty())
                .or(() -> Optional.of(document.recipeEmdrId()).filter(known -> !known.isEmpty()));
        return new LinkedDocument(id(prescription, KeyKind.DOCUMENT), id(prescription, KeyKind.SET), number);
    }

    private Optional<DocumentId> id(Prescription prescription, KeyKind kind) {
        return prescription.fate().messageId()
                .flatMap(message -> messages.keys(message).stream().filter(key -> key.kind() == kind).findFirst())
                .map(key -> key.value().split("\\^", 2)).filter(parts -> parts.length == 2)
                .map(parts -> new DocumentId(parts[0], parts[1]));
    }
}
