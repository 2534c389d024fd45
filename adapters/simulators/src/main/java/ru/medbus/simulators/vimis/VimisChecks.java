package ru.medbus.simulators.vimis;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import ru.medbus.simulators.kit.Snils;
import ru.medbus.simulators.kit.XmlNode;

/**
 * Checks on receipt by the protocol «Онкология» v3.5: profile, type, form, patient, staff. It publishes no codes,
 * only texts; these are ours.
 */
final class VimisChecks {
    private static final String CDA = "urn:hl7-org:v3";
    private static final String SNILS_ROOT = "1.2.643.100.3";
    private static final String NAME = "[А-ЯЁа-яё' -]+|[A-Za-z' -]+";
    /** Types by profile where the protocol is known; the other profiles take any. */
    private static final Map<Integer, Set<Integer>> TYPES = Map.of(1,
            Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 21), 3,
            Set.of(1, 2, 3, 5, 8, 13, 17, 19, 22), 4, Set.of(1, 2, 3, 5, 8, 13, 18));

    private VimisChecks() {}

    static Optional<String> refusal(VimisSubmission submission) {
        return Stream.<Supplier<Optional<String>>>of(() -> profile(submission), () -> type(submission),
                () -> checksum(submission), () -> form(submission), () -> patient(submission), () -> staff(submission))
                .flatMap(check -> check.get().stream()).findFirst();
    }

    private static Optional<String> profile(VimisSubmission submission) {
        return unless(submission.named().isEmpty() || submission.named().get() == submission.vmcl(),
                "Значение vmcl не соответствует адресу сервиса");
    }

    private static Optional<String> type(VimisSubmission submission) {
        var known = TYPES.get(submission.vmcl());
        return unless(known == null || known.contains(submission.docType()),
                "Тип документа " + submission.docType() + " не принимается");
    }

    /** Signed or unsigned: which of them the real service wants is not known. */
    private static Optional<String> checksum(VimisSubmission submission) {
        return submission.signature().flatMap(signature -> unless(
                checksums(signature.text("", "data")).contains(signature.text("", "checksum")),
                "Контрольная сумма подписи не совпадает"));
    }

    private static Set<String> checksums(String data) {
        try {
            var crc = new CRC32();
            crc.update(Base64.getMimeDecoder().decode(data));
            return new HashSet<>(List.of(Long.toString(crc.getValue()), Integer.toString((int) crc.getValue())));
        } catch (IllegalArgumentException notBase64) {
            return Set.of();
        }
    }

    private static Optional<String> form(VimisSubmission submission) {
        return unless(submission.clinical().filter(root -> root.is(CDA, "ClinicalDocument")).isPresent(),
                "Документ не является ClinicalDocument");
    }

    private static Optional<String> patient(VimisSubmission submission) {
        var role = submission.clinical().flatMap(root -> path(root, "recordTarget", "patientRole"));
        return role.flatMap(VimisChecks::snils).filter(snils -> !Snils.sound(snils))
                .map(snils -> "СНИЛС пациента: неверное контрольное число")
                .or(() -> role.flatMap(found -> path(found, "patient", "name")).flatMap(VimisChecks::name));
    }

    private static Optional<String> name(XmlNode name) {
        return unless(name.children().stream().filter(part -> part.is(CDA, "family") || part.is(CDA, "given"))
                .allMatch(part -> part.text().matches(NAME)), "ФИО пациента содержит недопустимые символы");
    }

    private static Optional<String> staff(VimisSubmission submission) {
        return submission.clinical().flatMap(root -> path(root, "author", "assignedAuthor"))
                .flatMap(author -> unless(snils(author).filter(Snils::sound).isPresent(),
                        "СНИЛС медицинского работника не указан или неверен"));
    }

    private static Optional<String> snils(XmlNode role) {
        return role.all(CDA, "id").stream().filter(id -> SNILS_ROOT.equals(id.attributes().get("root")))
                .map(id -> id.attributes().getOrDefault("extension", "")).findFirst();
    }

    private static Optional<XmlNode> path(XmlNode from, String... names) {
        var at = Optional.of(from);
        for (var name : names) {
            at = at.flatMap(node -> node.child(CDA, name));
        }
        return at;
    }

    private static Optional<String> unless(boolean sound, String text) {
        return sound ? Optional.empty() : Optional.of(text);
    }
}
