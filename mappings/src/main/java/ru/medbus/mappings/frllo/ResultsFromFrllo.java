package ru.medbus.mappings.frllo;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.medbus.domain.drugsupply.frllo.FrlloResult;
import ru.medbus.schemas.frllo.v1.answer.Error;
import ru.medbus.schemas.frllo.v1.answer.Result;
import ru.medbus.schemas.frllo.v1.answer.Root;

/** An answer → what became of each document. Which words of {@code status} mean «accepted» is not published. */
public final class ResultsFromFrllo {
    private static final String PREFIX = "FRLLO_";
    private static final String NO_STATUS = "MEDBUS_STATUS";

    private ResultsFromFrllo() {}

    /** @param accepting words of a good status; empty: a document without errors is accepted */
    public static List<FrlloResult> toResults(Root answer, Set<String> accepting) {
        return answer.getResult() == null
                ? List.of()
                : answer.getResult().getElement().stream().map(one -> result(one, accepting)).toList();
    }

    private static FrlloResult result(Result one, Set<String> accepting) {
        var errors = one.getErrors() == null ? List.<Error>of() : one.getErrors().getElement();
        if (!errors.isEmpty()) {
            return new FrlloResult(one.getDocumentId(), false, "", code(errors.getFirst()), words(errors));
        }
        if (!accepting.isEmpty() && !accepting.contains(text(one.getStatus()))) {
            return new FrlloResult(one.getDocumentId(), false, "", NO_STATUS, "Статус «" + text(one.getStatus())
                    + "» без ошибок");
        }
        return new FrlloResult(one.getDocumentId(), true, federalId(one), "", "");
    }

    /** A prescription and a release have ids of their own, a citizen the number of his record. */
    private static String federalId(Result one) {
        return Stream.of(one.getReliseId(), one.getRecipeId(), one.getRegNum()).filter(Objects::nonNull)
                .map(String::strip).filter(id -> !id.isEmpty()).findFirst().orElse("");
    }

    /** РЭМД calls the same errors with a prefix. */
    private static String code(Error error) {
        var code = text(error.getCode());
        return code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : code;
    }

    private static String words(List<Error> errors) {
        return errors.stream().map(error -> text(error.getDescription())).filter(text -> !text.isEmpty()).distinct()
                .collect(Collectors.joining("; "));
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
