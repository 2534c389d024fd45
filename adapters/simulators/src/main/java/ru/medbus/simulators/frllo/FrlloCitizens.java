package ru.medbus.simulators.frllo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ru.medbus.simulators.frllo.FrlloRules.RefusedException;
import ru.medbus.simulators.kit.Snils;
import ru.medbus.simulators.kit.XmlNode;

/** Who a document is about: known by an id, or named in full. */
final class FrlloCitizens {
    private static final List<String> NAMED = List.of("name", "surname", "birthdate", "sex", "citizenship");

    private FrlloCitizens() {}

    /** Takes him in, or what has changed of him. @return his number in the register */
    static String take(FrlloRegister register, String documentId, XmlNode citizen) {
        var own = citizen.text("", "ext_citizen_id");
        var known = register.id("citizen", own);
        if (known.isEmpty()) {
            named(citizen);
        }
        identified(register, citizen, own);
        FrlloRules.require(!citizen.text("", "region").isEmpty(), FrlloError.VALIDATION_ERROR, "region");
        var number = known.orElseGet(() -> UUID.randomUUID().toString());
        register.accept(documentId, "citizen", own, number, citizen.text("", "snils"));
        return number;
    }

    /** @return his number in the register */
    static String known(FrlloRegister register, XmlNode citizen) {
        return register.id("citizen", citizen.text("", "ext_citizen_id"))
                .orElseThrow(() -> new RefusedException(FrlloError.CITIZEN_SEARCH_ERROR, ""));
    }

    private static void named(XmlNode citizen) {
        NAMED.forEach(name -> FrlloRules.require(!citizen.text("", name).isEmpty(), FrlloError.REQUIRED_CITIZEN_ERROR,
                name));
        FrlloRules.require(Stream.of("snils", "policy_sn").anyMatch(name -> !citizen.text("", name).isEmpty())
                || citizen.child("", "identify_docs").isPresent(), FrlloError.REQUIRED_IDENTIFY_ERROR, "");
        FrlloRules.require(citizen.text("", "birthdate").compareTo("1900-01-01") >= 0, FrlloError.VALIDATION_ERROR,
                "birthdate раньше 1900 года");
    }

    private static void identified(FrlloRegister register, XmlNode citizen, String own) {
        var snils = citizen.text("", "snils");
        FrlloRules.require(Snils.sound(snils), FrlloError.CITIZEN_IDENTIFY_ERROR, "СНИЛС: контрольное число");
        FrlloRules.require(snils.isEmpty() || register.owner(snils).filter(other -> !other.equals(own)).isEmpty(),
                FrlloError.CITIZEN_IDENTIFY_ERROR, "СНИЛС принадлежит другому гражданину");
    }
}
