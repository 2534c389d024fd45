package ru.medbus.web.drugs;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.frllo.FrlloKind;
import ru.medbus.domain.drugsupply.frllo.FrlloLine;
import ru.medbus.domain.drugsupply.frllo.FrlloQueries;
import ru.medbus.domain.drugsupply.frllo.FrlloState;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.drugs.FateView.Step;

/** What ФРЛЛО knows of a person and of his prescriptions, for their pages: {@code @frlloFates}. */
@Component("frlloFates")
class FrlloFates {
    private final FrlloQueries queries;
    private final CurrentUser user;

    FrlloFates(FrlloQueries queries, CurrentUser user) {
        this.queries = queries;
        this.user = user;
    }

    /** Opens the list of records. */
    public boolean opens() {
        return user.may(Permission.VIEW_BENEFICIARIES);
    }

    /** His card, rights and refusals; prescriptions have pages of their own. */
    public List<FrlloLine> ofPerson(long person) {
        return queries.ofPerson(person).stream()
                .filter(line -> line.kind() != FrlloKind.RECIPE && line.kind() != FrlloKind.RELEASE).toList();
    }

    /** The prescription and what was handed out by it. */
    List<Step> of(Prescription prescription) {
        return queries.ofPerson(prescription.order().personId()).stream()
                .filter(line -> line.concerns(prescription.id()))
                .map(line -> new Step(line.state().badge(), title(line), words(line))).toList();
    }

    private static String title(FrlloLine line) {
        return (line.kind() == FrlloKind.RELEASE ? "ФРЛЛО, отпуск: " : "ФРЛЛО: ") + line.state().title();
    }

    private static String words(FrlloLine line) {
        return line.state() == FrlloState.REFUSED || line.state() == FrlloState.CLOSED
                ? (line.refusal() + " " + line.advice()).strip()
                : line.federalId().isEmpty() ? "" : "№ " + line.federalId();
    }
}
