package ru.medbus.routes.document;

import static ru.medbus.routes.document.Violation.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.signature.Digests;
import ru.medbus.adapters.signature.SignatureCheck;
import ru.medbus.adapters.signature.SignatureVerdict.Invalid;
import ru.medbus.adapters.signature.SignatureVerdict.Valid;
import ru.medbus.adapters.signature.Signer;
import ru.medbus.domain.reference.formats.Effect;
import ru.medbus.domain.reference.formats.SignatureNeed;
import ru.medbus.mappings.semd.SemdFacts;
import ru.medbus.mappings.semd.StaffFacts;

/**
 * Checks who signed the document: the author (or who gave it legal force) by СНИЛС, the organisation by ОГРН, told apart
 * by their certificates. A number of zeros in the document names nobody, so any certificate of the kind will do.
 */
@Component
class SignatureStep {
    private static final String KIND = "SIGNATURE";

    private final SignatureCheck check;

    SignatureStep(SignatureCheck check) {
        this.check = check;
    }

    Examination examine(Examination examination) {
        if (examination.refused()) {
            return examination;
        }
        var submission = examination.submission();
        var digests = Digests.of(submission.document());
        var found = new ArrayList<Violation>();
        var signers = new ArrayList<Signer>();
        for (int i = 0; i < submission.signatures().size(); i++) {
            switch (check.check(digests, submission.signatures().get(i), submission.receivedAt())) {
                case Valid(Signer signer) -> belongs(examination, signer, i).ifPresentOrElse(found::add,
                        () -> signers.add(signer));
                case Invalid(var code, var text) -> found.add(error(place(i), code.name(), KIND, text));
            }
        }
        if (found.isEmpty()) {
            found.addAll(missing(examination, signers));
        }
        return found.isEmpty() || signers.size() == submission.signatures().size()
                ? examination.found(found).signed(roles(examination.facts().orElseThrow(), signers))
                : examination.found(found);
    }

    private static List<String> roles(SemdFacts facts, List<Signer> signers) {
        return IntStream.range(0, signers.size())
                .mapToObj(i -> (author(facts, signers.get(i)) ? Signed.AUTHOR : Signed.ORGANISATION) + (i + 1))
                .toList();
    }

    private static Optional<Violation> belongs(Examination examination, Signer signer, int number) {
        var facts = examination.facts().orElseThrow();
        return author(facts, signer) || organisation(facts, signer)
                ? Optional.empty()
                : Optional.of(error(place(number), "VALUE_MISMATCH_METADATA_AND_CERTIFICATE", KIND,
                        "Сертификат подписи не принадлежит ни автору документа (СНИЛС), ни организации (ОГРН)."));
    }

    private static List<Violation> missing(Examination examination, List<Signer> signers) {
        var facts = examination.facts().orElseThrow();
        var edition = examination.edition().orElseThrow();
        var found = new ArrayList<Violation>();
        if (signers.stream().noneMatch(signer -> author(facts, signer))) {
            found.addAll(missing(edition.checks().authorSignature(), "NO_SIGNATURE",
                    "Нет подписи автора документа: приложите отсоединённую подпись (CMS) в части signature."));
        }
        if (edition.organisationSignature() == SignatureNeed.REQUIRED
                && signers.stream().noneMatch(signer -> organisation(facts, signer))) {
            found.addAll(missing(edition.checks().organisationSignature(), "ORG_SIGNATURE_OCCURRENCE_MISMATCH",
                    "Нет подписи организации: для этого типа документа она обязательна."));
        }
        return found;
    }

    private static List<Violation> missing(Effect effect, String rule, String text) {
        return switch (effect) {
            case REFUSE -> List.of(error("signature", rule, KIND, text));
            case WARN -> List.of(error("signature", rule, KIND, text).asWarning());
            case OFF -> List.of();
        };
    }

    private static boolean author(SemdFacts facts, Signer signer) {
        var named = Stream.concat(facts.authors().stream(), facts.legalAuthenticator().stream())
                .map(StaffFacts::snils).flatMap(Optional::stream).filter(SignatureStep::names).toList();
        return signer.snils().filter(snils -> named.isEmpty() || named.contains(snils)).isPresent();
    }

    private static boolean organisation(SemdFacts facts, Signer signer) {
        var named = facts.facility().ogrn().filter(SignatureStep::names);
        return signer.ogrn().filter(ogrn -> named.isEmpty() || named.get().equals(ogrn)).isPresent();
    }

    private static boolean names(String number) {
        return number.chars().anyMatch(digit -> digit > '0' && digit <= '9');
    }

    private static String place(int signature) {
        return "signature[" + (signature + 1) + "]";
    }
}
