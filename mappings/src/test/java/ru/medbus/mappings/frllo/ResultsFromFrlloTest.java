package ru.medbus.mappings.frllo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.drugsupply.frllo.FrlloResult;
import ru.medbus.schemas.frllo.v1.answer.Error;
import ru.medbus.schemas.frllo.v1.answer.Result;
import ru.medbus.schemas.frllo.v1.answer.Root;

class ResultsFromFrlloTest {

    @Test
    void documentWithoutErrorsIsAcceptedUnderTheIdOfItsKind() {
        var citizen = result("1-1", "success");
        citizen.setRegNum("R-1");
        var recipe = result("2-1", "success");
        recipe.setRegNum("77");
        recipe.setRecipeId("P-1");
        var release = result("3-1", "success");
        release.setRecipeId("P-1");
        release.setReliseId(" V-1 ");
        assertThat(ResultsFromFrllo.toResults(root(citizen, recipe, release), Set.of())).extracting(
                FrlloResult::federalId).containsExactly("R-1", "P-1", "V-1");
    }

    @Test
    void errorsAreARefusalWithoutThePrefixOfRemd() {
        var refused = result("1-1", "success");
        refused.setErrors(new Result.Errors());
        refused.getErrors().getElement().add(error("FRLLO_DIC_ERROR", "Неверный код термина"));
        refused.getErrors().getElement().add(error("FRLLO_VALIDATION_ERROR", "Неверный формат"));
        assertThat(ResultsFromFrllo.toResults(root(refused), Set.of("success"))).containsExactly(
                new FrlloResult("1-1", false, "", "DIC_ERROR", "Неверный код термина; Неверный формат"));
    }

    @Test
    void statusDecidesOnlyWhereItsWordsAreKnown() {
        assertThat(ResultsFromFrllo.toResults(root(result("1-1", "странный")), Set.of())).singleElement()
                .matches(FrlloResult::accepted);
        assertThat(ResultsFromFrllo.toResults(root(result("1-1", "странный")), Set.of("success"))).singleElement()
                .satisfies(result -> {
                    assertThat(result.accepted()).isFalse();
                    assertThat(result.code()).isEqualTo("MEDBUS_STATUS");
                    assertThat(result.text()).contains("«странный»");
                });
    }

    @Test
    void answerWithoutResultsNamesNothing() {
        assertThat(ResultsFromFrllo.toResults(new Root(), Set.of())).isEmpty();
    }

    private static Root root(Result... results) {
        var root = new Root();
        root.setResult(new Root.Result());
        root.getResult().getElement().addAll(List.of(results));
        return root;
    }

    private static Result result(String document, String status) {
        var result = new Result();
        result.setDocumentId(document);
        result.setStatus(status);
        return result;
    }

    private static Error error(String code, String words) {
        var error = new Error();
        error.setCode(code);
        error.setDescription(words);
        return error;
    }
}
