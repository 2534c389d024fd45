package ru.medbus.simulators.mdlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a document does to codes, and what it may not: transitions of statuses (reference/mdlp, 3.6 and 3.7). */
final class MdlpRules {
    private static final Set<String> OUT = Set.of("in_discount_prescription_sale",
            "in_partial_discount_prescription_sale", "in_medical_use", "in_partial_medical_use", "out_of_circulation");
    private static final Set<Integer> STOPPED_BY_HALT = Set.of(415, 431, 470, 471, 521, 531, 10521);

    private final MdlpCodes codes;
    /** What codes were before an operation that 250 may recall. */
    private final Map<String, List<MdlpCode>> undo = new ConcurrentHashMap<>();

    MdlpRules(MdlpCodes codes) {
        this.codes = codes;
    }

    /** @param code 2 not found, 4 of another, 11 wrong state */
    record Error(int code, String text, String object) {}

    /** @param changed codes as they have become */
    record Outcome(List<Error> errors, List<MdlpCode> changed) {}

    Outcome apply(MdlpDocument document, String operation) {
        return document.kind() == 250 ? recall(document) : list(document, operation);
    }

    private Outcome list(MdlpDocument document, String operation) {
        var errors = new ArrayList<Error>();
        var changed = new ArrayList<MdlpCode>();
        var before = new ArrayList<MdlpCode>();
        for (var listed : document.objects()) {
            var under = codes.under(listed.object());
            var wrong = under.isEmpty()
                    ? Optional.of(new Error(2, "Код не найден", listed.object()))
                    : under.stream().flatMap(code -> error(document, code, listed).stream()).findFirst();
            if (wrong.isPresent()) {
                errors.add(wrong.get());
            } else {
                before.addAll(under);
                under.forEach(code -> changed.add(changed(document, code, listed)));
            }
        }
        changed.forEach(codes::put);
        undo.put(operation, before);
        return new Outcome(errors, changed);
    }

    /** A repeat of the same document after a kill finds its own trace. */
    private Optional<Error> error(MdlpDocument document, MdlpCode code, MdlpDocument.Listed listed) {
        if (code.document().equals(document.id())) {
            return Optional.empty();
        }
        boolean here = switch (document.kind()) {
            case 701, 252 -> code.target().equals(document.subject());
            case 416 -> code.place().equals(document.text("shipper_id")) || code.target().equals(document.subject());
            case 702 -> true;
            default -> code.place().equals(document.subject());
        };
        if (!here) {
            return Optional.of(new Error(4, "Доступ запрещён: код числится за другим участником", listed.object()));
        }
        return allowed(document, code, listed)
                ? Optional.empty()
                : Optional.of(new Error(11, "Некорректное состояние", listed.object()));
    }

    private static boolean allowed(MdlpDocument document, MdlpCode code, MdlpDocument.Listed listed) {
        var status = code.status();
        if (!code.halt().isEmpty() && STOPPED_BY_HALT.contains(document.kind())) {
            return false;
        }
        return switch (document.kind()) {
            case 701, 252 -> status.equals("in_realization") || status.equals("change_owner_state_gov");
            case 251 -> (status.equals("in_realization") || status.equals("change_owner_state_gov"))
                    && code.target().equals(document.text("receiver_id"));
            case 416, 702 -> status.equals("in_circulation") || status.equals("in_realization");
            case 391 -> OUT.contains(status);
            case 542 -> status.equals("moved_for_disposal");
            case 521, 10521 -> (status.equals("in_circulation")
                    || status.equals("in_partial_discount_prescription_sale"))
                    && Parts.fit(code.sold(), listed.part());
            case 911, 914 -> status.equals("in_circulation") && code.box().isEmpty();
            case 912, 913 -> !code.box().isEmpty();
            default -> status.equals("in_circulation");
        };
    }

    private static MdlpCode changed(MdlpDocument document, MdlpCode code, MdlpDocument.Listed listed) {
        var here = document.subject();
        var to = document.text("receiver_id");
        var next = switch (document.kind()) {
            case 415 -> code.status("in_realization").moved(here, to);
            case 471 -> code.status("change_owner_state_gov").moved(here, to);
            case 431, 470 -> code.moved(to, "");
            case 701, 416, 702 -> code.status("in_circulation").moved(here, "");
            case 251, 252 -> code.status("in_circulation").moved(code.place(), "");
            case 391 -> code.status("in_circulation").sold("");
            case 521, 10521 -> sold(code, listed.part());
            case 531 -> code.status("in_medical_use");
            case 541 -> code.status("moved_for_disposal");
            case 542 -> code.status("disposed");
            case 552 -> code.status("out_of_circulation");
            case 911, 914 -> code.boxed(document.text("sscc"));
            case 912, 913 -> code.boxed("");
            default -> code;
        };
        return next.by(document.id());
    }

    private static MdlpCode sold(MdlpCode code, String part) {
        var shares = Parts.with(code.sold(), part);
        return code.sold(shares).status(Parts.whole(shares)
                ? "in_discount_prescription_sale"
                : "in_partial_discount_prescription_sale");
    }

    /** Codes go back to what they were, when nothing has happened to them since. */
    private Outcome recall(MdlpDocument document) {
        var before = undo.get(document.text("operation_id"));
        if (before == null) {
            return new Outcome(List.of(new Error(2, "Операция не найдена", "")), List.of());
        }
        before.forEach(codes::put);
        return new Outcome(List.of(), before);
    }
}
