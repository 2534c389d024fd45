package ru.medbus.web.drugs;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.drugsupply.beneficiary.InclusionRequests;
import ru.medbus.domain.drugsupply.outgoing.DispensingDocuments;
import ru.medbus.domain.drugsupply.prescription.PrescriptionQueries;
import ru.medbus.web.AttentionSource;

/** The operator's queue of requests; a doctor's prescriptions and a pharmacy's dispensings whose documents were refused. */
@Component
class DrugAttention implements AttentionSource {
    private static final int MOST = 100;

    private final InclusionRequests requests;
    private final PrescriptionQueries prescriptions;
    private final DispensingDocuments documents;

    DrugAttention(InclusionRequests requests, PrescriptionQueries prescriptions, DispensingDocuments documents) {
        this.requests = requests;
        this.prescriptions = prescriptions;
        this.documents = documents;
    }

    @Override
    public List<Item> items(Rights person) {
        var items = new ArrayList<Item>();
        int waiting = person.may(Permission.MANAGE_BENEFICIARIES) ? requests.waiting() : 0;
        if (waiting > 0) {
            items.add(new Item(Level.NOTE, "Заявки в регистр льготников: " + waiting,
                    "Врачи ждут решения: внесите льготу, верните заявку или отклоните с причиной.", "/drugs/requests"));
        }
        int refused = person.may(Permission.ISSUE_PRESCRIPTIONS) ? prescriptions.refused(person.login()) : 0;
        if (refused > 0) {
            items.add(new Item(Level.WARNING, "Рецепты с отказом РЭМД: " + refused,
                    "Пациент не получит лекарство: исправьте названное поле и подпишите снова.",
                    "/drugs/prescriptions?refused=yes"));
        }
        int papers = person.may(Permission.DISPENSE_DRUGS)
                ? documents.refusedOf(person.organisationOid(), MOST).size()
                : 0;
        if (papers > 0) {
            items.add(new Item(Level.WARNING, "Документы «Отпуск» с отказом: " + papers,
                    "РЭМД не знает об отпуске: исправьте названное поле и отправьте снова.", "/drugs/dispense"));
        }
        return items;
    }
}
