package ru.medbus.mappings.semd.compose;

import ru.medbus.mappings.semd.compose.Payment.ByPolicy;
import ru.medbus.mappings.semd.compose.Payment.Insurer;
import ru.medbus.mappings.semd.compose.Payment.WithoutPaper;

/** {@code participant[@typeCode='IND']}: source of payment. */
final class PaymentXml {
    private static final Coded POLICY = NsiDictionary.PAYMENT_PAPER.row("1", "Полис ОМС");
    private static final String INSURERS_ROOT = "1.2.643.5.1.13.13.99.2.183";
    private final CdaWriter xml;

    PaymentXml(CdaWriter xml) {
        this.xml = xml;
    }

    void write(Patient patient, Payment payment) {
        xml.in("participant", () -> xml.in("associatedEntity", () -> {
            xml.coded("code", payment.source().of(NsiDictionary.PAYMENT_SOURCE));
            switch (payment) {
                case ByPolicy policy -> policy(patient, policy);
                case WithoutPaper none -> xml.absent("identity:DocInfo", "NAV");
            }
        }, "classCode", "GUAR"), "typeCode", "IND");
    }

    /** A unified policy has no series and no last day. */
    private void policy(Patient patient, ByPolicy policy) {
        xml.in("identity:DocInfo", () -> {
            xml.extensionCode("identity:IdentityDocType", POLICY);
            xml.extensionCode("identity:InsurancePolicyType", PatientXml.unifiedPolicy());
            xml.absent("identity:Series", "NA");
            xml.extensionText("identity:Number", patient.enp().digits());
            xml.absent("identity:INN", "NA");
            xml.in("identity:effectiveTime", () -> {
                xml.extensionDay("identity:low", Times.day(policy.validFrom()));
                xml.empty("identity:high", "xsi:type", "TS", "nullFlavor", "NAV");
            });
        });
        insurer(policy.insurer());
    }

    private void insurer(Insurer insurer) {
        xml.in("scopingOrganization", () -> {
            xml.id(INSURERS_ROOT, insurer.code());
            xml.text("name", insurer.name());
            xml.empty("telecom", "value", "tel:" + insurer.phone());
            xml.in("addr", () -> new OrganisationXml(xml).address(insurer.address()));
        });
    }
}
