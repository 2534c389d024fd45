package ru.medbus.console.messages;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.MessageQueries;

/** Kept texts of a message in people's words. */
@Component
class BodyTitles {
    private final MessageQueries queries;
    private final StepTitles steps;

    BodyTitles(MessageQueries queries, StepTitles steps) {
        this.queries = queries;
        this.steps = steps;
    }

    /** A kept text as the page lists it; it is named, not shown. */
    record Part(String part, String title, int size) {
        /** Id of its dialog. */
        public String dialog() {
            return "body-" + part.replace('.', '-');
        }
    }

    /** All of a message, the document first. */
    Map<String, Part> all(long messageId) {
        return queries.parts(messageId).entrySet().stream()
                .map(entry -> new Part(entry.getKey(), title(entry.getKey()), entry.getValue()))
                .sorted(java.util.Comparator.comparing(part -> !part.part().equals(Body.DOCUMENT)))
                .collect(Collectors.toMap(Part::part, part -> part, (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    String title(String part) {
        if (part.startsWith(Body.SIGNATURE)) {
            return signature(part.substring(Body.SIGNATURE.length()));
        }
        return switch (part) {
            case Body.DOCUMENT -> "Документ";
            case Body.VIOLATIONS -> "Нарушения";
            case "metadata" -> "Сведения отправителя";
            case String made when made.startsWith(Body.MADE) -> made(made.substring(Body.MADE.length()));
            default -> part.startsWith(Body.ANSWER) ? answer(part.substring(Body.ANSWER.length())) : part;
        };
    }

    private static String signature(String which) {
        if (which.startsWith("author.")) {
            return "Подпись автора " + which.substring("author.".length());
        }
        return which.startsWith("organisation.")
                ? "Подпись организации " + which.substring("organisation.".length())
                : "Подпись " + which;
    }

    /** «После замены кодов», with the number of the run from the second on. */
    private static String made(String name) {
        var run = name.substring(name.lastIndexOf('.') + 1);
        var word = name.startsWith("codes.") ? "После замены кодов" : "Изменённый документ";
        return run.equals("1") ? word : word + ", " + run;
    }

    /** «Ответ: РЭМД» with what follows the step's name: run, kind. */
    private String answer(String name) {
        for (int dot = name.length(); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            var step = name.substring(0, dot);
            if (steps.read(step)) {
                var rest = name.substring(dot).replaceFirst("\\.", "").replace("refusal", "отказ")
                        .replace("interim", "промежуточный").replaceAll("\\.\\d{13}$", "");
                return "Ответ: " + steps.recipient(step).orElse(step) + (rest.isEmpty() ? "" : ", " + rest);
            }
        }
        return "Ответ " + name;
    }
}
