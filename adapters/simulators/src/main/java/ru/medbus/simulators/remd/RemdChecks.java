package ru.medbus.simulators.remd;

import static ru.medbus.simulators.remd.RemdNames.SERVICE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.xml.stream.XMLStreamException;
import ru.medbus.schemas.xml.XmlRefusedException;
import ru.medbus.simulators.kit.Chance;
import ru.medbus.simulators.kit.Snils;
import ru.medbus.simulators.kit.XmlNode;

/** What РЭМД looks at before it registers, in this order: caller, form, checksums, signatures, patient, organisation. */
final class RemdChecks {
    /** Clocks differ. */
    private static final Duration FUTURE = Duration.ofMinutes(5);
    private static final String FACILITIES = "1.2.643.5.1.13.13.12.2.";
    /** What sound documents are refused with when a share of refusals is asked for. */
    private static final List<RemdRefusal> CHANCE = List.of(
            new RemdRefusal("PERSON_POST_IN_FRMR_MISMATCH", "Должность сотрудника не соответствует ФРМР"),
            new RemdRefusal("PATIENT_MPI_MISMATCH", "Данные пациента отличаются от зарегистрированных в ГИП"),
            new RemdRefusal("INVALID_ELEMENT_VALUE_NAME", "Наименование элемента не соответствует НСИ"),
            new RemdRefusal("VALIDATION_ERROR", "Ошибка валидации значения"));

    private final double refusedShare;
    private final boolean verifySignatures;

    RemdChecks(double refusedShare, boolean verifySignatures) {
        this.refusedShare = refusedShare;
        this.verifySignatures = verifySignatures;
    }

    Optional<RemdRefusal> refusal(RemdSubmission submission, byte[] document) {
        return Stream.<Supplier<Optional<RemdRefusal>>>of(() -> caller(submission), () -> date(submission),
                () -> checksums(submission, document), () -> content(document), () -> presence(submission),
                () -> signatures(submission, document), () -> patient(submission), () -> organisation(submission),
                () -> chance(submission)).flatMap(check -> check.get().stream()).findFirst();
    }

    private static Optional<RemdRefusal> caller(RemdSubmission submission) {
        return unless(!submission.clientEntityId().isEmpty(), "NO_RMIS", "Система не представилась (clientEntityId)");
    }

    private static Optional<RemdRefusal> date(RemdSubmission submission) {
        return unless(submission.created().toInstant().isBefore(Instant.now().plus(FUTURE)), "WRONG_CREATION_DATE",
                "Дата создания документа больше даты регистрации");
    }

    private static Optional<RemdRefusal> checksums(RemdSubmission submission, byte[] document) {
        return unless(crc(document).equals(submission.checksum()), "DIGEST_MISMATCH",
                "Контрольная сумма документа не совпадает").or(
                        () -> unless(submission.signatures().stream()
                                .allMatch(signature -> crc(signature.cms()).equals(signature.checksum())),
                                "SIGNATURE_DECODING_ERROR", "Контрольная сумма подписи не совпадает"));
    }

    /** Level 3 documents are XML, level 0 ones are PDF/A. */
    private static Optional<RemdRefusal> content(byte[] document) {
        if (new String(document, 0, Math.min(5, document.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            return Optional.empty();
        }
        try {
            var root = XmlNode.read(document);
            return unless(root.is("urn:hl7-org:v3", "ClinicalDocument"), "INVALID_DOC_CONTENT_TYPE",
                    "Корневой элемент — не ClinicalDocument");
        } catch (XMLStreamException | XmlRefusedException e) {
            return Optional.of(new RemdRefusal("INVALID_CONTENT", "Файл — не XML и не PDF"));
        }
    }

    private static Optional<RemdRefusal> presence(RemdSubmission submission) {
        var signatures = submission.signatures();
        var organisations = signatures.stream().filter(signature -> !signature.personal()).count();
        long different = signatures.stream().map(signature -> HexFormat.of().formatHex(signature.cms())).distinct()
                .count();
        return unless(!signatures.isEmpty(), "NO_SIGNATURE", "Отсутствуют подписи документа")
                .or(() -> unless(organisations == 1, "ORG_SIGNATURE_OCCURRENCE_MISMATCH",
                        "Нужна одна подпись организации"))
                .or(() -> unless(signatures.size() > organisations, "ROLE_OCCURRENCE_MISMATCH",
                        "Нет подписи сотрудника"))
                .or(() -> unless(different == signatures.size(), "SIGNATURE_DUPLICATION", "Дублирование подписи"));
    }

    private Optional<RemdRefusal> signatures(RemdSubmission submission, byte[] document) {
        return submission.signatures().stream().filter(signature -> verifySignatures)
                .flatMap(signature -> CmsCheck.refusal(document, signature, Instant.now()).stream())
                .findFirst();
    }

    private static Optional<RemdRefusal> patient(RemdSubmission submission) {
        return submission.patient().flatMap(patient -> unless(!patient.text(SERVICE, "surname").isEmpty(),
                "PATIENT_SURNAME_NOT_FOUND", "Фамилия пациента обязательна")
                .or(() -> unless(!patient.text(SERVICE, "name").isEmpty(), "PATIENT_NAME_NOT_FOUND",
                        "Имя пациента обязательно"))
                .or(() -> unless(Snils.sound(patient.text(SERVICE, "snils")), "VALIDATION_ERROR",
                        "СНИЛС пациента: неверное контрольное число")));
    }

    private static Optional<RemdRefusal> organisation(RemdSubmission submission) {
        return unless(submission.organization().startsWith(FACILITIES), "ORG_NOT_FOUND_IN_FRMO",
                "Организация не найдена в ФРМО");
    }

    private Optional<RemdRefusal> chance(RemdSubmission submission) {
        var draw = Chance.of("refusal " + submission.localUid());
        return draw < refusedShare
                ? Optional.of(CHANCE.get((int) (Chance.of(submission.localUid()) * CHANCE.size())))
                : Optional.empty();
    }

    private static String crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return Long.toString(crc.getValue());
    }

    private static Optional<RemdRefusal> unless(boolean sound, String code, String text) {
        return sound ? Optional.empty() : Optional.of(new RemdRefusal(code, text));
    }
}
