package ru.medbus.domain.drugsupply.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;

@DatabaseTest
class RefusalRulesIT {
    @Autowired
    private RefusalRules rules;

    @ParameterizedTest
    @CsvSource({"141, FRLLO_CITIZEN_BENEFIT_ERROR, category", "141, FRLLO_EXPIRE_DATE_ERROR, term",
            "141, FRLLO_COMISSION_INFO_ERROR, commissionNumber", "141, FRLLO_RECIPE_POSITION_ERROR, drug",
            "140, FRLLO_RECIPE_POSITION_ERROR, item", "140, FRLLO_RELISE_QTY_ERROR, quantity",
            "140, FRLLO_RECIPE_IDENTIFY_ERROR, recipe", "141, PATIENT_MPI_MISMATCH, patient",
            "148, PERSON_NOT_FOUND, staff", "141, NOBODY_KNOWS_THIS_CODE, ''"})
    void codeNamesTheFieldOfItsForm(String document, String code, String field) {
        assertThat(rules.read(document, code, "", "Отказ").field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "/ClinicalDocument/recordTarget/patientRole/id[2]; Пациент: второй идентификатор – СНИЛС; patient",
            "/ClinicalDocument/component/section; Поле 6004 «Срок действия рецепта»: запишите одно значение; term",
            "observation[code/@code='809']/value; берётся из справочника 1.2.643.5.1.13.13.11.1005; diagnosis",
            "section[code/@code='RECIPE']/entry/substanceAdministration; Назначение: укажите препарат; drug"})
    void ruleOfTheFormatNamesTheField(String where, String text, String field) {
        assertThat(rules.read("141", "МБ-141-27", where, text).field()).isEqualTo(field);
    }

    @Test
    void adviceIsAddedToTheWordsOfTheRefusal() {
        assertThat(rules.read("141", "FRLLO_EXPIRE_DATE_ERROR", "", "Срок не тот").text())
                .isEqualTo("Срок не тот (FRLLO_EXPIRE_DATE_ERROR). Срок не согласуется со справочником 99.2.608:"
                        + " выберите другой.");
    }

    @Test
    void administratorsRuleIsFoundFirstAndLeavesWithItsRemoval() {
        rules.save(new RefusalRule(0, "141", "REGION_SAYS_NO_17", RefusedField.QUANTITY, "Выпишите меньше.", 5, 0),
                Actor.HUB);
        assertThat(rules.read("141", "REGION_SAYS_NO_17", "", "Нет").field()).isEqualTo("quantity");
        assertThat(rules.read("140", "REGION_SAYS_NO_17", "", "Нет").field()).isEmpty();
        var kept = rules.all().stream().filter(each -> each.pattern().equals("REGION_SAYS_NO_17")).findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> rules.save(new RefusalRule(0, "141", "region_says_no_17", RefusedField.DRUG, "", 6, 0),
                Actor.HUB)).isInstanceOf(DrugSupplyRefusedException.class).hasMessageContaining("уже есть");
        rules.remove(kept.id(), Actor.HUB);
        assertThat(rules.read("141", "REGION_SAYS_NO_17", "", "Нет").field()).isEmpty();
    }

    @Test
    void ruleOfTwoPeopleIsChangedByTheFirst() {
        rules.save(new RefusalRule(0, "148", "TWO_PEOPLE_17", RefusedField.DRUG, "", 5, 0), Actor.HUB);
        var known = rules.all().stream().filter(each -> each.pattern().equals("TWO_PEOPLE_17")).findFirst()
                .orElseThrow();
        var changed = new RefusalRule(known.id(), "148", "TWO_PEOPLE_17", RefusedField.TERM, "", 5, known.revision());
        rules.save(changed, Actor.HUB);
        assertThatThrownBy(() -> rules.save(changed, Actor.HUB)).hasMessageContaining("другой сотрудник");
        assertThatThrownBy(() -> rules.save(new RefusalRule(0, "", "к", RefusedField.TERM, "", 5, 0), Actor.HUB))
                .hasMessageContaining("от 3 знаков");
    }
}
