package ru.medbus.domain.drugsupply.frllo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.frllo.FrlloRecipeMapper.RecipeRow;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.domain.shared.Snils;

/** Prescriptions in force, and their annulment, for which the format has no word of its own. */
@Component
class FrlloRecipes implements FrlloTeller {
    private final FrlloRecipeMapper rows;
    private final FrlloCitizens citizens;
    private final Staffing staffing;
    private final FrlloUpload settings;

    FrlloRecipes(FrlloRecipeMapper rows, FrlloCitizens citizens, Staffing staffing, FrlloUpload settings) {
        this.rows = rows;
        this.citizens = citizens;
        this.staffing = staffing;
        this.settings = settings;
    }

    @Override
    public FrlloKind kind() {
        return FrlloKind.RECIPE;
    }

    @Override
    public Map<Long, FrlloPrepared> prepare(List<FrlloDue> due) {
        var recipes = rows.recipes(due.stream().map(FrlloDue::subjectId).toArray(Long[]::new)).stream()
                .collect(Collectors.toMap(RecipeRow::id, Function.identity()));
        var persons = citizens.of(due.stream().map(FrlloDue::personId).toList());
        return due.stream().collect(Collectors.toMap(FrlloDue::id, one -> prepared(one,
                recipes.get(one.subjectId()), persons.get(one.personId()).shortly())));
    }

    private FrlloPrepared prepared(FrlloDue due, RecipeRow row, FrlloCitizen citizen) {
        if (row.annulled() && !due.known()) {
            return new FrlloPrepared.Needless("Рецепт аннулирован раньше, чем передан");
        }
        if (row.annulled() && settings.annulled() == FrlloUpload.Annulled.BY_HAND) {
            return FrlloPrepared.Barred.byHand("Рецепт аннулирован: формат этого не описывает");
        }
        var recipe = row.recipe(position(row), settings.priorities().getOrDefault(row.priority(), ""));
        return missing(recipe, citizen).<FrlloPrepared>map(FrlloPrepared.Barred::field)
                .orElseGet(() -> said(due, row.annulled() ? recipe.endingOn(annulledOn(due, row)) : recipe, citizen));
    }

    private static FrlloPrepared said(FrlloDue due, FrlloContent.Recipe recipe, FrlloCitizen citizen) {
        return FrlloPrepared.unlessTold(due.told(), recipe.plain(), FrlloContent.of(citizen, recipe));
    }

    private static String annulledOn(FrlloDue due, RecipeRow row) {
        var day = due.changedAt().atZone(ZoneId.systemDefault()).toLocalDate();
        return (day.isBefore(row.issuedOn()) ? row.issuedOn() : day).toString();
    }

    /** His post in that МО on that day. */
    private String position(RecipeRow row) {
        return row.doctorSnils().isEmpty()
                ? settings.position()
                : position(row.doctorSnils(), row.facility(), row.issuedOn()).orElse(settings.position());
    }

    private Optional<String> position(String snils, String facility, LocalDate day) {
        return staffing.employments(snils, day).stream().map(each -> each.employment())
                .filter(each -> each.facilityOid().equals(facility)).map(each -> each.postCode()).findFirst();
    }

    private static Optional<String> missing(FrlloContent.Recipe recipe, FrlloCitizen citizen) {
        if (Snils.parse(recipe.doctorSnils()).isEmpty()) {
            return Optional.of("СНИЛС врача");
        }
        if (recipe.position().isEmpty()) {
            return Optional.of("должность врача: его нет в ФРМР (medbus.frllo.upload.position)");
        }
        return citizen.family().isEmpty() ? Optional.empty() : citizen.missing();
    }
}
