package ru.medbus.adapters.formats.xsd;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JDK's sentences about a document, by code and wording, and ours for them; $1… are names, never values. */
final class SchemaWords {
    private static final String ANY = "'.*'";
    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        on("cvc-elt.1.a", "Cannot find the declaration of element '(.*)'\\.",
                "Корневой элемент «$1» не описан схемой.");
        on("cvc-elt.2", ".*declaration for '(.*)' must be false\\.",
                "Элемент «$1» абстрактный, в документе его быть не может.");
        on("cvc-elt.3.1", "Attribute '(.*)' must not appear on element '(.*)', because.*",
                "Атрибут «$1» недопустим у элемента «$2».");
        on("cvc-elt.4.1", "The value '.*' of attribute '(.*)' of element '(.*)' is not a valid QName\\.",
                "Значение «$1» элемента «$2» не является именем типа.");
        on("cvc-elt.4.2", "Cannot resolve '(.*)' to a type definition for element '(.*)'\\.",
                "Тип «$1», указанный в xsi:type элемента «$2», не описан схемой.");
        on("cvc-elt.4.3", "Type '(.*)' is not validly derived from the type definition, '(.*)', of element '(.*)'\\.",
                "Тип «$1», указанный в xsi:type элемента «$3», недопустим: ожидается «$2» или производный от него.");
        on("cvc-elt.5.2.2.2.2", "The value '.*' of element '(.*)' does not match the .* value '(.*)'\\.",
                "Значение элемента «$1» должно быть «$2».");
        on("cvc-type.2", "The type definition cannot be abstract for element (.*)\\.",
                "У элемента «$1» абстрактный тип: укажите конкретный в xsi:type.");
        on("cvc-type.3.1.1", "Element '([^']*)' is a simple type.*the attribute, '(.*)' was found\\.",
                "Атрибут «$2» недопустим у элемента «$1».");
        on("cvc-type.3.1.2", "Element '(.*)' is a simple type.*", "Внутри элемента «$1» не может быть элементов.");
        on("cvc-type.3.1.3", "The value '.*' of element '(.*)' is not valid\\.", "Значение элемента «$1» недопустимо.");
        on("cvc-attribute.3", "The value '.*' of attribute '(.*)' on element '(.*)' is not valid.*",
                "Значение атрибута «$1» элемента «$2» недопустимо.");
        on("cvc-attribute.4", "The value '.*' of attribute '(.*)' on element '(.*)' is not valid.*value of '(.*)'\\.",
                "Значение атрибута «$1» элемента «$2» должно быть «$3».");
        on("cvc-complex-type.2.1", "Element '(.*)' must have no.*", "Элемент «$1» должен быть пустым.");
        on("cvc-complex-type.2.2", "Element '(.*)' must have no element.*",
                "Внутри элемента «$1» не может быть элементов, а его значение должно быть допустимым.");
        on("cvc-complex-type.2.3", "Element '(.*)' cannot have character.*",
                "Внутри элемента «$1» не может быть текста.");
        on("cvc-complex-type.2.4.a", found() + " One of '(.*)' is expected\\.",
                "Элемент «$1» недопустим в этом месте. Ожидается: $2.");
        on("cvc-complex-type.2.4.b", incomplete() + " One of '(.*)' is expected\\.",
                "Элемент «$1» заполнен не полностью. Ожидается: $2.");
        on("cvc-complex-type.2.4.c", ".*no declaration can be found for element '(.*)'\\.",
                "Элемент «$1» не описан схемой.");
        on("cvc-complex-type.2.4.d", found() + " No child element.*",
                "Элемент «$1» недопустим в этом месте. Здесь не ожидается больше ни одного элемента.");
        on("cvc-complex-type.2.4.e", "'(.*)' can occur a maximum of '(.*)' times.* one of '(.*)' is expected\\.",
                "Элемент «$1» допустим не более $2 раз. Ожидается: $3.");
        on("cvc-complex-type.2.4.f", "'(.*)' can occur a maximum of '(.*)' times.*",
                "Элемент «$1» допустим не более $2 раз.");
        on("cvc-complex-type.2.4.g", found() + fewer(),
                "Элемент «$1» недопустим в этом месте: «$2» нужен не менее $3 раз.");
        on("cvc-complex-type.2.4.h", found() + fewer(),
                "Элемент «$1» недопустим в этом месте: «$2» нужен не менее $3 раз.");
        on("cvc-complex-type.2.4.i", incomplete() + fewer(),
                "Элемент «$1» заполнен не полностью: «$2» нужен не менее $3 раз.");
        on("cvc-complex-type.2.4.j", incomplete() + fewer(),
                "Элемент «$1» заполнен не полностью: «$2» нужен не менее $3 раз.");
        on("cvc-complex-type.3.1",
                "Value '.*' of attribute '(.*)' of element '(.*)' is not valid.*fixed value of '(.*)'\\.",
                "Значение атрибута «$1» элемента «$2» должно быть «$3».");
        on("cvc-complex-type.3.2.1", "Element '(.*)' does not have.*attribute '(.*)'\\.",
                "Атрибут «$2» недопустим у элемента «$1».");
        on("cvc-complex-type.3.2.2", "Attribute '(.*)' is not allowed to appear in element '(.*)'\\.",
                "Атрибут «$1» недопустим у элемента «$2».");
        on("cvc-complex-type.4", "Attribute '([^']*)'.* must appear on element '(.*)'\\.",
                "У элемента «$2» нет обязательного атрибута «$1».");
        on("cvc-datatype-valid.1.2.1", ANY + " is not a valid value for '(.*)'\\.",
                "Значение не относится к типу «$1».");
        on("cvc-datatype-valid.1.2.2", ANY + " is not a valid value of list type '(.*)'\\.",
                "Значение не относится к типу «$1» (список).");
        on("cvc-datatype-valid.1.2.3", ANY + " is not a valid value of union type '(.*)'\\.",
                "Значение не относится к типу «$1».");
        on("cvc-enumeration-valid", "Value '.*' is not facet-valid with respect to enumeration '\\[(.*)\\]'\\..*",
                "Значение должно быть из перечня: $1.");
        on("cvc-pattern-valid", "Value '.*' is not facet-valid with respect to pattern '(.*)' for type '(.*)'\\.",
                "Значение не соответствует шаблону «$1» (тип «$2»).");
        on("cvc-length-valid", "Value '.*' with length = '(.*)' is not.*length '(.*)' for type.*",
                "Длина значения $1, а должна быть $2.");
        on("cvc-minLength-valid", "Value '.*' with length = '(.*)' is not.*minLength '(.*)' for type.*",
                "Длина значения $1, а должна быть не меньше $2.");
        on("cvc-maxLength-valid", "Value '.*' with length = '(.*)' is not.*maxLength '(.*)' for type.*",
                "Длина значения $1, а должна быть не больше $2.");
        on("cvc-minInclusive-valid", bound("minInclusive"), "Значение должно быть не меньше $1.");
        on("cvc-maxInclusive-valid", bound("maxInclusive"), "Значение должно быть не больше $1.");
        on("cvc-minExclusive-valid", bound("minExclusive"), "Значение должно быть больше $1.");
        on("cvc-maxExclusive-valid", bound("maxExclusive"), "Значение должно быть меньше $1.");
        on("cvc-fractionDigits-valid", "Value '.*' has .* limited to (\\d+)\\.",
                "После запятой допустимо не больше $1 знаков.");
        on("cvc-totalDigits-valid", "Value '.*' has .* limited to (\\d+)\\.", "В числе допустимо не больше $1 знаков.");
        on("cvc-id.1", "There is no ID.*", "Ссылка (IDREF) указывает на идентификатор, которого нет в документе.");
        on("cvc-id.2", "There are multiple.*", "Идентификатор (ID) повторяется в документе.");
    }

    private SchemaWords() {}

    /** @param sentence of the JDK, without its code */
    static Optional<String> say(String code, String sentence) {
        var said = code + ": " + sentence;
        return WORDS.entrySet().stream().map(known -> translated(known.getKey().matcher(said), known.getValue()))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> translated(Matcher said, String template) {
        if (!said.matches()) {
            return Optional.empty();
        }
        var text = template;
        for (int group = said.groupCount(); group > 0; group--) {
            text = text.replace("$" + group, names(said.group(group)));
        }
        return Optional.of(text);
    }

    /** {@code {"urn:hl7-org:v3":id, "urn:hl7-org:v3":code}} → {@code id, code}; prefixes go too, as in paths. */
    private static String names(String written) {
        return written.replaceAll("\"[^\"]*\":", "").replaceAll("^\\{|\\}$", "").replace("#AnonType_", "");
    }

    private static String found() {
        return "Invalid content was found starting with element '(.*)'\\.";
    }

    private static String incomplete() {
        return "The content of element '(.*)' is not complete\\.";
    }

    private static String fewer() {
        return " '(.*)' is expected to occur a minimum of '(\\d+)' times.*";
    }

    private static String bound(String facet) {
        return "Value '.*' is not facet-valid with respect to " + facet + " '(.*)' for type.*";
    }

    private static void on(String code, String english, String russian) {
        WORDS.put(Pattern.compile("(?s)" + Pattern.quote(code) + ": " + english), russian);
    }
}
