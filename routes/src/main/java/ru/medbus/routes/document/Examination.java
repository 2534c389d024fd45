package ru.medbus.routes.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.reference.formats.Edition;
import ru.medbus.mappings.semd.SemdFacts;

/**
 * A submission on its way through the checks: what is known of it and what was found.
 *
 * @param facts   empty when the document is not well-formed
 * @param edition empty until its type and edition are recognised
 * @param roles   names of the signatures' parts in the journal, in the order they came; empty until they are checked
 */
record Examination(Submission submission, Optional<SemdFacts> facts, Optional<Edition> edition,
        List<String> roles, List<Violation> violations) {

    static Examination begun(Submission submission) {
        return new Examination(submission, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    Examination known(SemdFacts read) {
        return new Examination(submission, Optional.of(read), edition, roles, violations);
    }

    Examination recognised(Edition found) {
        return new Examination(submission, facts, Optional.of(found), roles, violations);
    }

    Examination signed(List<String> parts) {
        return new Examination(submission, facts, edition, List.copyOf(parts), violations);
    }

    Examination found(List<Violation> more) {
        var all = new ArrayList<>(violations);
        all.addAll(more);
        return new Examination(submission, facts, edition, roles, List.copyOf(all));
    }

    Examination found(Violation one) {
        return found(List.of(one));
    }

    boolean refused() {
        return violations.stream().anyMatch(violation -> violation.level().equals("error"));
    }

    /** Whether only the form of the XML itself is wrong: the request, not its content. */
    boolean malformed() {
        return facts.isEmpty();
    }
}
