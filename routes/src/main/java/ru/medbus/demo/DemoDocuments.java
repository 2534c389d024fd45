package ru.medbus.demo;

import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.mappings.semd.PersonName;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.mappings.semd.invented.DamagedDocuments;
import ru.medbus.mappings.semd.invented.InventedDocuments;
import ru.medbus.mappings.semd.invented.InventedFacility;

/** Documents of the demo, signed by their authors and facilities; another set at every start. */
@Component
@Profile("demo")
class DemoDocuments {
    private static final int KINDS = 3;

    private final DemoAuthority authority;
    private final DocumentSigning signing;
    private final TrafficProperties properties;
    private final InventedDocuments documents = new InventedDocuments(Instant.now().getEpochSecond());

    DemoDocuments(DemoAuthority authority, DocumentSigning signing, TrafficProperties properties) {
        this.authority = authority;
        this.signing = signing;
        this.properties = properties;
    }

    /** A document ready to be sent. */
    record Signed(InventedFacility facility, byte[] document, List<byte[]> signatures) {}

    Signed document(int number) {
        var now = Instant.now();
        return switch (number % KINDS) {
            case 0 -> signed(InventedFacility.POLYCLINIC, number, documents.prescription(number / KINDS, now), now);
            case 1 -> signed(InventedFacility.PHARMACY, number, documents.dispensing(number / KINDS, now), now);
            default -> signed(InventedFacility.POLYCLINIC, number, documents.consultation(number / KINDS, now), now);
        };
    }

    private Signed signed(InventedFacility facility, int number, byte[] good, Instant at) {
        var writer = SemdFactsReader.read(good).author().orElseThrow();
        var author = authority.doctor(writer.snils().orElseThrow(), fullName(writer.name().orElseThrow()));
        var organisation = authority.organisation(facility.facility().ogrn().digits(), facility.facility().name());
        var sent = spoilt(number) ? damage(number).of(good) : good;
        return new Signed(facility, sent,
                List.of(signing.sign(sent, author, at), signing.sign(sent, organisation, at)));
    }

    private boolean spoilt(int number) {
        return properties.wrong() > 0 && number % properties.wrong() == properties.wrong() - 1;
    }

    private DamagedDocuments damage(int number) {
        var ways = DamagedDocuments.values();
        return ways[number / properties.wrong() % ways.length];
    }

    private static String fullName(PersonName name) {
        return name.family() + " " + name.given() + " " + name.patronymic();
    }
}
