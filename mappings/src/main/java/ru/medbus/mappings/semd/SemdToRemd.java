package ru.medbus.mappings.semd;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.medbus.mappings.remd.RemdContent;
import ru.medbus.mappings.remd.RemdPatient;
import ru.medbus.mappings.remd.RemdRegistration;
import ru.medbus.mappings.remd.RemdSigner;

/** Facts of a СЭМД and its signatures → registration in РЭМД. Rules: docs/systems/remd.md, «Регистрация». */
public final class SemdToRemd {
    /** Role of the author where the document does not say another: 19 of НСИ 99.2.368. */
    private static final String AUTHOR = "19";
    private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);

    private SemdToRemd() {}

    /**
     * @param kind    code of НСИ 11.1520
     * @param inline  whether the bytes go along; else РЭМД asks for the file
     * @param authors detached CMS of the persons, DER
     */
    public static RemdRegistration registration(SemdFacts facts, String kind, byte[] document, boolean inline,
            List<byte[]> authors, Optional<byte[]> organisation) {
        var number = facts.body().prescriptions().stream().findFirst();
        return new RemdRegistration(localUid(facts), kind, number.map(PrescriptionNumber::number),
                number.map(PrescriptionNumber::series), created(facts), facts.facility().oid().orElse(""),
                Optional.empty(), patient(facts.patient()),
                new RemdContent(document, inline, organisation, personal(facts, authors)), List.of(), Map.of());
    }

    /** UUID of this version of the document: the same for the same id, so that a repeat is known. */
    public static String localUid(SemdFacts facts) {
        var id = facts.document().id().map(DocumentId::toString).orElse("");
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static OffsetDateTime created(SemdFacts facts) {
        return facts.document().createdAt()
                .or(() -> facts.document().createdOn().map(day -> day.atTime(LocalTime.MIDNIGHT).atOffset(MOSCOW)))
                .orElseGet(OffsetDateTime::now);
    }

    private static Optional<RemdPatient> patient(PatientFacts patient) {
        return patient.name().map(name -> new RemdPatient(patient.localId().map(DocumentId::extension), name.family(),
                name.given(), Optional.of(name.patronymic()).filter(text -> !text.isEmpty()), patient.bornOn(),
                patient.snils(), patient.sex(), Optional.empty()));
    }

    /** A signature and its signer stand in one order: the author first, then who gave the document legal force. */
    private static List<RemdContent.Personal> personal(SemdFacts facts, List<byte[]> signatures) {
        var staff = Stream.concat(facts.authors().stream(), facts.legalAuthenticator().stream())
                .toList();
        return IntStream.range(0, Math.min(signatures.size(), staff.size()))
                .mapToObj(i -> new RemdContent.Personal(signer(staff.get(i)), signatures.get(i), Optional.empty()))
                .toList();
    }

    private static RemdSigner signer(StaffFacts staff) {
        var name = staff.name().orElse(new PersonName("", "", ""));
        return new RemdSigner(Optional.empty(), name.family(), name.given(),
                Optional.of(name.patronymic()).filter(text -> !text.isEmpty()), Optional.empty(),
                staff.snils().orElse(""), AUTHOR, staff.post().map(CodeFact::code), Optional.empty(),
                Optional.empty());
    }
}
