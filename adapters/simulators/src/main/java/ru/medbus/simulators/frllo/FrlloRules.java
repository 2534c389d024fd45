package ru.medbus.simulators.frllo;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import ru.medbus.simulators.kit.Snils;
import ru.medbus.simulators.kit.XmlNode;

/** Takes a document into the register, or says what is wrong with it. */
final class FrlloRules {
    private final FrlloRegister register;
    private final Set<String> foreign = ConcurrentHashMap.newKeySet();

    FrlloRules(FrlloRegister register) {
        this.register = register;
    }

    /** Rights of this category belong to another system from now on. */
    void foreign(String category) {
        foreign.add(category);
    }

    /** Rights of this category may be told again. */
    void own(String category) {
        foreign.remove(category);
    }

    /** A document that was accepted gets the same answer again. */
    FrlloOutcome take(XmlNode document) {
        var id = document.text("", "document_id");
        try {
            return register.answered(id).map(known -> FrlloOutcome.accepted(id, field(document), known))
                    .orElseGet(() -> accept(id, document));
        } catch (RefusedException refused) {
            return FrlloOutcome.refused(id, refused.error, refused.getMessage());
        }
    }

    private FrlloOutcome accept(String id, XmlNode document) {
        var citizen = document.child("", "citizen").orElseThrow(
                () -> new RefusedException(FrlloError.REQUIRED_CITIZEN_ERROR, ""));
        if (document.child("", "benefits").isPresent()) {
            document.child("", "benefits").get().all("", "benefit").forEach(this::check);
            return FrlloOutcome.accepted(id, "reg_num", rights(id, document, citizen));
        }
        var known = FrlloCitizens.known(register, citizen);
        if (document.child("", "recipe").isPresent()) {
            return FrlloOutcome.accepted(id, "recipe_id", recipe(id, document.child("", "recipe").get(), citizen));
        }
        if (document.child("", "relise").isPresent()) {
            return FrlloOutcome.accepted(id, "relise_id", release(id, document.child("", "relise").get()));
        }
        register.accept(id, "monetization", citizen.text("", "ext_citizen_id"), known, "");
        return FrlloOutcome.accepted(id, "reg_num", known);
    }

    private String rights(String id, XmlNode document, XmlNode citizen) {
        var own = citizen.text("", "ext_citizen_id");
        var known = FrlloCitizens.take(register, id, citizen);
        document.child("", "benefits").orElseThrow().all("", "benefit")
                .forEach(benefit -> register.accept(id, "benefit", own, known, benefit.text("", "benefit_code")));
        return known;
    }

    private void check(XmlNode benefit) {
        var code = benefit.text("", "benefit_code");
        require(code.matches("[12]\\.\\d{5}\\.\\d{4}"), FrlloError.DIC_ERROR, "benefit_code " + code);
        require(!foreign.contains(code), FrlloError.BENEFIT_SOURCE_ERROR, "benefit_code " + code);
        require(!benefit.text("", "receive_date").isEmpty() && inOrder(benefit, "receive_date", "cancel_date"),
                FrlloError.VALIDATION_ERROR, "cancel_date раньше receive_date");
    }

    private String recipe(String id, XmlNode recipe, XmlNode citizen) {
        var own = recipe.text("", "ext_recipe_id");
        require(register.entitled(citizen.text("", "ext_citizen_id"), recipe.text("", "benefit_code")),
                FrlloError.CITIZEN_BENEFIT_ERROR, "benefit_code " + recipe.text("", "benefit_code"));
        require(!recipe.text("", "drug_smnn_code").isEmpty(), FrlloError.RECIPE_POSITION_ERROR, "");
        require(!recipe.text("", "recipe_date").isEmpty(), FrlloError.RECIPE_DATE_ERROR, "");
        require(inOrder(recipe, "recipe_date", "date_expiry"), FrlloError.EXPIRE_DATE_ERROR, "");
        require(!recipe.text("", "doctor_snils").isEmpty() && Snils.sound(recipe.text("", "doctor_snils"))
                && !recipe.text("", "staff_position_code").isEmpty(), FrlloError.VALIDATION_ERROR, "сведения о враче");
        var known = register.id("recipe", own).orElseGet(() -> UUID.randomUUID().toString());
        register.accept(id, "recipe", own, known, recipe.text("", "recipe_date"));
        return known;
    }

    private String release(String id, XmlNode release) {
        var recipe = release.text("", "ext_recipe_id");
        var own = release.text("", "ext_relise_id");
        require(register.id("recipe", recipe).isPresent(), FrlloError.RECIPE_IDENTIFY_ERROR, "");
        require(!release.text("", "drug_klp_code").isEmpty(), FrlloError.RELISE_POSITION_ERROR, "");
        require(release.text("", "release_date").compareTo(register.day(recipe).orElse("")) >= 0,
                FrlloError.RELISE_DATE_ERROR, "");
        require(quantity(release, "pack_qty").signum() == quantity(release, "item_qty").signum(),
                FrlloError.RELISE_QTY_ERROR, "");
        var known = register.id("relise", own).orElseGet(() -> UUID.randomUUID().toString());
        register.accept(id, "relise", own, known, quantity(release, "item_qty").toPlainString());
        return known;
    }

    private static BigDecimal quantity(XmlNode release, String name) {
        return release.text("", name).isEmpty() ? BigDecimal.ZERO : new BigDecimal(release.text("", name));
    }

    private static boolean inOrder(XmlNode parent, String first, String then) {
        return parent.text("", then).isEmpty() || parent.text("", then).compareTo(parent.text("", first)) >= 0;
    }

    private static String field(XmlNode document) {
        return document.child("", "recipe").isPresent()
                ? "recipe_id"
                : document.child("", "relise").isPresent() ? "relise_id" : "reg_num";
    }

    static void require(boolean good, FrlloError error, String more) {
        if (!good) {
            throw new RefusedException(error, more);
        }
    }

    /** The document is not taken. */
    static final class RefusedException extends RuntimeException {
        private final transient FrlloError error;

        RefusedException(FrlloError error, String more) {
            super(more);
            this.error = error;
        }
    }
}
