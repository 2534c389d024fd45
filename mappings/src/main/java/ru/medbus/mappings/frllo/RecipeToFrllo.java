package ru.medbus.mappings.frllo;

import static ru.medbus.mappings.frllo.Told.orNull;

import java.time.LocalDate;
import ru.medbus.domain.drugsupply.frllo.FrlloContent;
import ru.medbus.schemas.frllo.v1.upload.Recipe;

/** A prescription → {@code recipe}. */
final class RecipeToFrllo {
    private RecipeToFrllo() {}

    static Recipe toRecipe(FrlloContent.Recipe told) {
        var recipe = new Recipe();
        recipe.setRecipeSerial(orNull(told.series()));
        recipe.setRecipeNum(orNull(told.number()));
        recipe.setExtRecipeId(Long.toString(told.id()));
        recipe.setRecipeId(orNull(told.federalId()));
        recipe.setMedOrgOid(orNull(told.facility()));
        recipe.setDoctorName(told.doctor());
        recipe.setStaffPositionCode(told.position());
        recipe.setDoctorSnils(told.doctorSnils());
        recipe.setMedicalCard(orNull(told.card()));
        recipe.setBenefitCode(told.category());
        recipe.setMkb10Code(orNull(told.diagnosis()));
        recipe.setDrugSmnnCode(orNull(told.drug()));
        recipe.setCommissionDate(Told.day(told.commissionOn()));
        recipe.setCommissionNum(orNull(told.commissionNumber()));
        recipe.setPayPercent(told.percent());
        recipe.setQty(told.quantity());
        recipe.setRecipeDate(LocalDate.parse(told.issuedOn()));
        recipe.setRecipePriorityCode(orNull(told.priority()));
        recipe.setRecipeExpiryCode(orNull(told.term()));
        recipe.setDateExpiry(Told.day(told.validUntil()));
        return recipe;
    }
}
