package ru.medbus.routes.drugsupply;

import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.prescription.Form;
import ru.medbus.domain.drugsupply.prescription.Forms;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;

/** Which СЭМД a prescription is sent as: 141 or 148, by its form. */
@Component
class PrescriptionKinds {
    private final Prescriptions prescriptions;
    private final Forms forms;

    PrescriptionKinds(Prescriptions prescriptions, Forms forms) {
        this.prescriptions = prescriptions;
        this.forms = forms;
    }

    String of(long prescription) {
        return forms.find(prescriptions.get(prescription).order().form()).map(Form::document).orElse("");
    }
}
