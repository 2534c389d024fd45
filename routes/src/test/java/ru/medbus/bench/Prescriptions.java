package ru.medbus.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import ru.medbus.adapters.signature.BouncyCastleSignatures;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.DocumentSigning;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.mappings.semd.invented.InventedDocuments;
import ru.medbus.mappings.semd.invented.InventedFacility;

/** Льготные рецепты with a doctor's and an organisation's signature, each for three recipients by the demo's rules. */
final class Prescriptions {
    private static final String BOUNDARY = "bench";
    /** Its documents go to no ВИМИС, so to two recipients only. */
    private static final String ASTHMA = "code=\"J45.0\"";

    private final DemoAuthority authority;
    private final DocumentSigning signing = new DocumentSigning(new BouncyCastleSignatures());

    Prescriptions(DemoAuthority authority) {
        this.authority = authority;
    }

    /** @param signatures the doctor's, the organisation's */
    record Signed(byte[] document, List<byte[]> signatures) {
        Call.Request request() {
            var body = new ByteArrayOutputStream();
            part(body, "document", document);
            signatures.forEach(signature -> part(body, "signature", signature));
            write(body, "--" + BOUNDARY + "--\r\n");
            return new Call.Request("/api/v1/semd", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
        }
    }

    /** Documents of a seed, no seed repeats another; composed and signed by all processors before they are wanted. */
    List<Signed> signed(long seed, int count) {
        var documents = new InventedDocuments(seed);
        var now = Instant.now();
        return IntStream.range(0, count * 2).mapToObj(number -> documents.prescription(number, now))
                .filter(document -> !new String(document, StandardCharsets.UTF_8).contains(ASTHMA)).limit(count)
                .toList()
                .parallelStream().map(document -> sign(document, now)).toList();
    }

    private Signed sign(byte[] document, Instant at) {
        var author = SemdFactsReader.read(document).author().orElseThrow();
        var facility = InventedFacility.POLYCLINIC.facility();
        return new Signed(document, List.of(
                signing.sign(document, authority.doctor(author.snils().orElseThrow(),
                        author.name().orElseThrow().family()), at),
                signing.sign(document, authority.organisation(facility.ogrn().digits(), facility.name()), at)));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
