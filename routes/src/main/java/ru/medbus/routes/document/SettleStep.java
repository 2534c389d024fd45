package ru.medbus.routes.document;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

import ru.medbus.adapters.signature.DetachedCms;
import ru.medbus.domain.journal.Acceptance;
import ru.medbus.domain.journal.Arrival;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.Direction;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Receipt;
import ru.medbus.mappings.semd.DocumentId;
import ru.medbus.mappings.semd.SemdKeys;

/** Writes an examined document into the journal, taken or refused, and says which. */
@Component
class SettleStep {
    private static final int LONGEST_REASON = 500;

    private final Acceptance acceptance;
    private final FactsAtHand atHand;
    private final Violations violations;

    SettleStep(Acceptance acceptance, FactsAtHand atHand, Violations violations) {
        this.acceptance = acceptance;
        this.atHand = atHand;
        this.violations = violations;
    }

    SemdVerdict settle(Examination examination) {
        var arrival = arrival(examination);
        if (examination.refused()) {
            return acceptance.repeatOf(arrival).<SemdVerdict>map(SemdVerdict.Repeated::new)
                    .orElseGet(() -> refuse(examination, arrival));
        }
        return switch (await(acceptance.accept(arrival))) {
            case Receipt.Taken(long id) -> taken(id, examination);
            case Receipt.Repeated(long id) -> new SemdVerdict.Repeated(id);
            case Receipt.Conflicting(long first) -> conflict(arrival, first);
        };
    }

    private SemdVerdict taken(long id, Examination examination) {
        examination.facts().ifPresent(facts -> atHand.put(id, facts));
        return new SemdVerdict.Accepted(id);
    }

    private SemdVerdict refuse(Examination examination, Arrival arrival) {
        var found = examination.violations();
        var first = found.stream().filter(violation -> violation.level().equals("error")).findFirst().orElseThrow();
        var id = refuse(arrival, found, first.rule(), first.text());
        return new SemdVerdict.Refused(id, examination.malformed(), found);
    }

    private SemdVerdict conflict(Arrival arrival, long first) {
        var text = "Документ с этим номером уже принят сообщением " + first
                + " с другим содержанием. Новой версии нужен новый id и следующий versionNumber.";
        var found = List.of(Violation.error("/ClinicalDocument/id", "DOCUMENT_CONFLICT", "SENDER", text));
        return new SemdVerdict.Conflicting(refuse(arrival, found, "DOCUMENT_CONFLICT", text), first);
    }

    private long refuse(Arrival arrival, List<Violation> found, String code, String text) {
        var bodies = new ArrayList<>(arrival.bodies());
        bodies.add(Body.of(Body.VIOLATIONS, violations.write(found)));
        var reason = text.substring(0, Math.min(LONGEST_REASON, text.length()));
        return await(acceptance.refuse(arrival.with(bodies), code, reason)).messageId();
    }

    private static Arrival arrival(Examination examination) {
        var submission = examination.submission();
        var document = Body.of(Body.DOCUMENT, submission.document());
        var bodies = new ArrayList<>(List.of(document));
        for (int i = 0; i < submission.signatures().size(); i++) {
            bodies.add(Body.of(part(examination, i), DetachedCms.der(submission.signatures().get(i))));
        }
        submission.metadata().ifPresent(json -> bodies.add(Body.of("metadata", json)));
        var id = examination.facts().flatMap(facts -> facts.document().id()).map(DocumentId::toString)
                .orElseGet(() -> "sha256:" + HexFormat.of().formatHex(document.sha256()));
        var type = examination.edition().map(edition -> "semd." + edition.code()).orElse("semd");
        return new Arrival(type, Direction.IN, submission.sender(), submission.facility(), id,
                DocumentDistributionRoute.ID, keys(examination), bodies);
    }

    private static String part(Examination examination, int signature) {
        return signature < examination.roles().size()
                ? examination.roles().get(signature)
                : Body.SIGNATURE + (signature + 1);
    }

    private static List<BusinessKey> keys(Examination examination) {
        return examination.facts().map(facts -> SemdKeys.of(facts).stream()
                .map(key -> new BusinessKey(KeyKind.valueOf(key.kind()), key.value()))
                .collect(Collectors.toList())).orElse(List.of());
    }

    private static Receipt await(java.util.concurrent.CompletableFuture<Receipt> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
