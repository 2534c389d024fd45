package ru.medbus.routes.document;

import static ru.medbus.routes.document.Violation.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.signature.Digests;
import ru.medbus.adapters.signature.SignatureCheck;
import ru.medbus.adapters.signature.SignatureVerdict.Invalid;
import ru.medbus.adapters.signature.SignatureVerdict.Valid;
import ru.medbus.adapters.signature.Signer;
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
                case Valid(Signer signer) -> signers.add(signer);
                case Invalid(var code, var text) -> found.add(error(place(i), code.name(), KIND, text));
            }
        }
        if (found.isEmpty()) {
            found.addAll(roles(examination, signers));
        }
        return examination.found(found);
    }

    private static List<Violation> roles(Examination examination, List<Signer> signers) {
        var facts = examination.facts().orElseThrow();
        var found = new ArrayList<Violation>();
        for (int i = 0; i < signers.size(); i++) {
            if (!author(facts, signers.get(i)) && !organisation(facts, signers.get(i))) {
                found.add(error(place(i), "VALUE_MISMATCH_METADATA_AND_CERTIFICATE", KIND,
                        "Сертификат подписи не принадлежит ни автору документа (СНИЛС), ни организации (ОГРН)."));
            }
        }
        if (signers.stream().noneMatch(signer -> author(facts, signer))) {
            found.add(error("signature", "NO_SIGNATURE", KIND,
                    "Нет подписи автора документа: приложите отсоединённую подпись (CMS) в части signature."));
        }
        if (examination.edition().orElseThrow().organisationSignature()
                && signers.stream().noneMatch(signer -> organisation(facts, signer))) {
            found.add(error("signature", "ORG_SIGNATURE_OCCURRENCE_MISMATCH", KIND,
                    "Нет подписи организации: для этого типа документа она обязательна."));
        }
        return found;
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
