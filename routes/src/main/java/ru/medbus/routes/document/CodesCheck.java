package ru.medbus.routes.document;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.reference.dictionary.DictionaryCodes;
import ru.medbus.domain.reference.dictionary.DictionaryCodes.NamedCode;
import ru.medbus.domain.reference.formats.Effect;
import ru.medbus.mappings.semd.CodedValue;

/**
 * Codes of a document against the dictionary versions that it names. A dictionary or version that is not loaded yields
 * no finding.
 */
@Component
class CodesCheck {
    private static final int MOST = 100;

    private final DictionaryCodes dictionaries;

    CodesCheck(DictionaryCodes dictionaries) {
        this.dictionaries = dictionaries;
    }

    List<Violation> check(List<CodedValue> coded, Effect effect) {
        if (effect == Effect.OFF || coded.isEmpty()) {
            return List.of();
        }
        var absent = dictionaries.absent(coded.stream().map(CodesCheck::named).collect(Collectors.toSet()));
        return coded.stream().filter(value -> absent.contains(named(value))).limit(MOST)
                .map(value -> violation(value, effect)).toList();
    }

    private static NamedCode named(CodedValue value) {
        return new NamedCode(value.codeSystem(), value.version(), value.code());
    }

    private static Violation violation(CodedValue value, Effect effect) {
        return new Violation(value.path(), value.line(), "UNKNOWN_CODE", "DICTIONARY",
                effect == Effect.REFUSE ? "error" : "warning", "Кода «" + value.code() + "» нет в версии "
                        + value.version() + " справочника " + value.codeSystem()
                        + ": исправьте код или номер версии (codeSystemVersion).");
    }
}
