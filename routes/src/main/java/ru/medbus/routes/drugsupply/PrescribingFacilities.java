package ru.medbus.routes.drugsupply;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.prescriber.Licence;
import ru.medbus.domain.drugsupply.prescriber.Licences;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.reference.dictionary.DictionaryEntry;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;
import ru.medbus.domain.shared.Ogrn;
import ru.medbus.mappings.semd.compose.Address;
import ru.medbus.mappings.semd.compose.Coded;
import ru.medbus.mappings.semd.compose.Facility;
import ru.medbus.mappings.semd.compose.NsiDictionary;

/** Organisations as the document of a prescription names them: from the network's passport and their licences. */
@Component
class PrescribingFacilities {
    private final Network network;
    private final Licences licences;
    private final DictionaryQueries dictionaries;
    private final PrescriberDocumentProperties properties;

    PrescribingFacilities(Network network, Licences licences, DictionaryQueries dictionaries,
            PrescriberDocumentProperties properties) {
        this.network = network;
        this.licences = licences;
        this.dictionaries = dictionaries;
        this.properties = properties;
    }

    /** @throws DrugSupplyRefusedException everything that the document must say and nobody has entered */
    Facility get(String oid) {
        var known = network.facility(oid).orElseThrow(() -> refused("Организации " + oid
                + " в сети нет: попросите администратора проверить OID в карточке пользователя."));
        var licence = licences.of(oid).orElseGet(() -> Licence.none(oid));
        var ogrn = Ogrn.parse(known.ogrn());
        var missing = new ArrayList<String>();
        need(ogrn.isPresent(), "ОГРН (паспорт организации)", missing);
        need(!known.address().isBlank() && !known.postIndex().isBlank(), "адрес с индексом (паспорт организации)",
                missing);
        need(!known.phone().isBlank(), "телефон (паспорт организации)", missing);
        need(!licence.number().isEmpty(), "лицензия («Нумерация рецептов»)", missing);
        need(!properties.region().isEmpty(), "код региона (настройка medbus.prescriber.document.region)", missing);
        if (!missing.isEmpty()) {
            throw refused("Для электронного рецепта об организации не хватает: " + String.join(", ", missing) + ".");
        }
        return new Facility(oid, properties.system(), known.fullName(), ogrn.orElseThrow(), licence.number(),
                licence.issuer(), new Address(known.address(), region(), known.postIndex()), known.phone());
    }

    private Coded region() {
        var name = dictionaries.code(NsiDictionary.REGION.oid(), properties.region()).map(DictionaryEntry::name);
        return NsiDictionary.REGION.row(properties.region(), name.orElse(properties.region()));
    }

    private static void need(boolean there, String what, ArrayList<String> missing) {
        if (!there) {
            missing.add(what);
        }
    }

    private static DrugSupplyRefusedException refused(String text) {
        return new DrugSupplyRefusedException("", "FACILITY_FACTS", text, "СЭМД «Льготный рецепт», правила 141");
    }
}
