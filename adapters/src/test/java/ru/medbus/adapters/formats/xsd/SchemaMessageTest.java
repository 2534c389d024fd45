package ru.medbus.adapters.formats.xsd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaMessageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "cvc-complex-type.2.4.a: Invalid content was found starting with element '{\"urn:hl7-org:v3\":b}'. One of "
                    + "'{\"urn:hl7-org:v3\":id, \"urn:hl7-ru:identity\":Props}' is expected. "
                    + "~ Элемент «b» недопустим в этом месте. Ожидается: id, Props.",
            "cvc-complex-type.2.4.b: The content of element 'a' is not complete. One of '{\"urn:x\":id}' is expected. "
                    + "~ Элемент «a» заполнен не полностью. Ожидается: id.",
            "cvc-complex-type.2.4.d: Invalid content was found starting with element 'b'. No child element is expected at "
                    + "this point. ~ Элемент «b» недопустим в этом месте. Здесь не ожидается больше ни одного элемента.",
            "cvc-complex-type.4: Attribute 'root' must appear on element 'id'. "
                    + "~ У элемента «id» нет обязательного атрибута «root».",
            "cvc-complex-type.3.2.2: Attribute 'x' is not allowed to appear in element 'id'. "
                    + "~ Атрибут «x» недопустим у элемента «id».",
            "cvc-elt.4.3: Type 'CD' is not validly derived from the type definition, 'ST', of element 'a'. "
                    + "~ Тип «CD», указанный в xsi:type элемента «a», недопустим: ожидается «ST» или производный от него.",
            "cvc-enumeration-valid: Value 'It's Петров' is not facet-valid with respect to enumeration '[A, B]'. It must "
                    + "be a value from the enumeration. ~ Значение должно быть из перечня: A, B."})
    void isSaidInRussianWithoutValues(String english, String russian) {
        assertThat(SchemaMessage.of(english).text()).isEqualTo(russian.strip());
    }

    @Test
    void unknownCodeKeepsItsTechnicalPartWithoutValues() {
        var message = SchemaMessage.of("cvc-new.1: Value 'Петров' and 'Иванов' is bad.");
        assertThat(message.code()).isEqualTo("cvc-new.1");
        assertThat(message.text()).contains("cvc-new.1").contains("is bad").doesNotContain("Петров")
                .doesNotContain("Иванов");
    }
}
