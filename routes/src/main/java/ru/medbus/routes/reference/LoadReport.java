package ru.medbus.routes.reference;

import java.util.Optional;
import ru.medbus.domain.reference.dictionary.LoadOutcome;
import ru.medbus.schemas.nsi.NsiPassport;

/**
 * What came of an order, in the operator's words.
 *
 * @param done     false: nothing has changed and a person has to look
 * @param passport as the portal answered; empty when there is none
 */
public record LoadReport(boolean done, String text, Optional<NsiPassport> passport) {

    static LoadReport done(String text) {
        return new LoadReport(true, text, Optional.empty());
    }

    static LoadReport refused(String why) {
        return new LoadReport(false, why, Optional.empty());
    }

    static LoadReport of(LoadOutcome outcome) {
        return switch (outcome) {
            case LoadOutcome.Switched(var version, var rows) -> done("Версия " + version + " загружена и действует, "
                    + "строк " + rows);
            case LoadOutcome.Kept(var version, var rows, var current) -> done("Версия " + version
                    + " загружена, строк " + rows + "; действует более новая " + current);
            case LoadOutcome.Unchanged(var version) -> done("Версия " + version + " уже загружена");
            case LoadOutcome.Busy() -> done("Этот справочник уже загружается");
        };
    }

    LoadReport with(NsiPassport answered) {
        return new LoadReport(done, text, Optional.of(answered));
    }

    LoadReport noting(String note) {
        return new LoadReport(done, text + ". " + note, passport);
    }
}
