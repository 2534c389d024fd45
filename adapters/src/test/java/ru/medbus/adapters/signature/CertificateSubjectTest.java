package ru.medbus.adapters.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNumericString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.junit.jupiter.api.Test;

class CertificateSubjectTest {

    @Test
    void anyStringTypeAndSeparatorsGiveElevenDigits() {
        assertThat(subject("1.2.643.100.3", new DERNumericString("11223344595")).snils()).contains("11223344595");
        assertThat(subject("1.2.643.100.3", new DERUTF8String("112-233-445 95")).snils()).contains("11223344595");
        assertThat(subject("1.2.643.100.3", new DERPrintableString("11223344595")).snils()).contains("11223344595");
    }

    @Test
    void wrongNumberOfDigitsIsAsGoodAsNone() {
        assertThat(subject("1.2.643.100.3", new DERNumericString("1122334459")).snils()).isEmpty();
        assertThat(subject("1.2.643.100.1", new DERNumericString("11223344595")).ogrn()).isEmpty();
    }

    @Test
    void taxIdOfAnOrganisationMayStandInThePersonsAttributeAfterTwoZeros() {
        var subject = subject("1.2.643.3.131.1.1", new DERNumericString("009999999999"));
        assertThat(subject.taxId()).isEmpty();
        assertThat(subject.organisationTaxId()).contains("9999999999");
    }

    @Test
    void attributesAreConfigurable() {
        var oids = new SubjectOids("1.2.3.4", "1.2.3.5", "1.2.3.6", "1.2.3.7", "1.2.3.8");
        var name = name("1.2.3.4", new DERUTF8String("11223344595"));
        assertThat(CertificateSubject.of(name, oids).snils()).contains("11223344595");
        assertThat(CertificateSubject.of(name, SubjectOids.DEFAULT).snils()).isEmpty();
    }

    private static CertificateSubject subject(String oid, ASN1Encodable value) {
        return CertificateSubject.of(name(oid, value), SubjectOids.DEFAULT);
    }

    private static X500Name name(String oid, ASN1Encodable value) {
        return new X500NameBuilder().addRDN(new ASN1ObjectIdentifier(oid), value).build();
    }
}
