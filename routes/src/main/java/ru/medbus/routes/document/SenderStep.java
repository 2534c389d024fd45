package ru.medbus.routes.document;

import static ru.medbus.routes.document.Violation.error;

import org.springframework.stereotype.Component;

/** A system sends documents of its own organisation only. */
@Component
class SenderStep {

    Examination examine(Examination examination) {
        if (examination.malformed()) {
            return examination;
        }
        var facility = examination.facts().orElseThrow().facility().oid();
        if (facility.isEmpty()) {
            return examination.found(error("/ClinicalDocument/custodian", "ORG_NOT_FOUND", "SENDER",
                    "В документе не названа организация (OID по ФРМО): заполните custodian."));
        }
        if (!facility.get().equals(examination.submission().facility())) {
            return examination.found(error("/ClinicalDocument/custodian", "SIGNER_ORG_MISMATCH", "SENDER",
                    "Документ организации " + facility.get() + ", а система представляет "
                            + examination.submission().facility() + ": отправьте его от имени его организации."));
        }
        return examination;
    }
}
