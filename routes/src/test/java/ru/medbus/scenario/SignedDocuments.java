package ru.medbus.scenario;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.mappings.semd.invented.InventedDocuments;
import ru.medbus.mappings.semd.invented.InventedFacility;

/** Documents of the demo's polyclinic, signed as its МИС would. */
public final class SignedDocuments {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final InventedDocuments DOCUMENTS = new InventedDocuments(Instant.now().toEpochMilli());

    private final DemoAuthority authority;
    private final DocumentSigning signing;

    public SignedDocuments(DemoAuthority authority, DocumentSigning signing) {
        this.authority = authority;
        this.signing = signing;
    }

    /** Another prescription at every call. */
    public static byte[] prescription() {
        return DOCUMENTS.prescription(NUMBER.incrementAndGet() * 7 + 1, Instant.now());
    }

    /** A prescription for the heart, which the demo's rules send to a ВИМИС too. */
    public static byte[] heartPrescription() {
        return Stream.generate(SignedDocuments::prescription).limit(100)
                .filter(document -> SemdFactsReader.read(document).body().diagnoses().stream()
                        .anyMatch(diagnosis -> diagnosis.startsWith("I")))
                .findFirst().orElseThrow();
    }

    public byte[] byAuthor(byte[] document) {
        var author = SemdFactsReader.read(document).author().orElseThrow();
        var name = author.name().orElseThrow();
        return signing.sign(document, authority.doctor(author.snils().orElseThrow(), name.family()), Instant.now());
    }

    public byte[] byPerson(byte[] document, String snils) {
        return signing.sign(document, authority.doctor(snils, "Посторонний"), Instant.now());
    }

    public byte[] byFacility(byte[] document) {
        var facility = InventedFacility.POLYCLINIC.facility();
        return signing.sign(document, authority.organisation(facility.ogrn().digits(), facility.name()), Instant.now());
    }
}
