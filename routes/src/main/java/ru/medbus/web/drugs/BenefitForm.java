package ru.medbus.web.drugs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.beneficiary.Benefit;
import ru.medbus.domain.drugsupply.beneficiary.InclusionRequest;
import ru.medbus.domain.drugsupply.beneficiary.RequestState;

/** A right as it is typed: by the operator at once, by a doctor as a request. */
record BenefitForm(String category, String diagnosis, String document, String documentNumber, String documentOn,
        String documentIssuer, String validFrom, String validTo, String reason, Integer revision) {

    BenefitForm {
        category = text(category);
        diagnosis = text(diagnosis);
        document = text(document);
        documentNumber = text(documentNumber);
        documentOn = text(documentOn);
        documentIssuer = text(documentIssuer);
        validFrom = text(validFrom);
        validTo = text(validTo);
        reason = text(reason);
        revision = Optional.ofNullable(revision).orElse(0);
    }

    static BenefitForm empty() {
        return new BenefitForm("", "", "", "", "", "", LocalDate.now().toString(), "", "", 0);
    }

    static BenefitForm of(InclusionRequest r) {
        return new BenefitForm(r.categoryCode(), r.diagnosis(), r.paper().name(), r.paper().number(),
                r.paper().on().map(LocalDate::toString).orElse(""), r.paper().issuer(), r.validFrom().toString(),
                r.validTo().map(LocalDate::toString).orElse(""), r.reason(), r.revision());
    }

    Benefit benefit(long person) {
        return Benefit.entered(person, category, diagnosis, paper(), from(), Days.of(validTo), Benefit.Source.OPERATOR);
    }

    InclusionRequest request(long id, long person, String facility, String author) {
        return new InclusionRequest(id, person, facility, category, diagnosis, paper(), from(), Days.of(validTo),
                reason, RequestState.SUBMITTED, author, Instant.EPOCH, "", Optional.empty(), "", revision);
    }

    private Benefit.Paper paper() {
        return new Benefit.Paper(document, documentNumber, Days.of(documentOn), documentIssuer);
    }

    private LocalDate from() {
        return Days.of(validFrom).orElseThrow(() -> new DrugSupplyRefusedException("validFrom", "PERIOD",
                "Укажите, с какого дня действует льгота.", ""));
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
