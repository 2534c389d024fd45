package ru.medbus.routes.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.nsi.NsiProperties;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.passport.federal.Breach;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.FederalRefusedException;
import ru.medbus.domain.passport.federal.NetworkLoad;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryOrders.Order;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.domain.reference.dictionary.LoadMode;
import ru.medbus.mappings.frmo.DepartmentFromFrmo;
import ru.medbus.mappings.frmo.FacilityFromFrmo;
import ru.medbus.mappings.frmo.UnitFromFrmo;
import ru.medbus.routes.reference.PortalLoading;

/** Brings the three dictionaries of ФРМО here and applies them to the network. */
@Service
class NetworkLoading {
    private static final Map<String, String> DICTIONARIES = new TreeMap<>(Map.of(
            FacilityFromFrmo.DICTIONARY, "ФРМО. Реестр медицинских организаций",
            DepartmentFromFrmo.DICTIONARY, "ФРМО. Структурные подразделения",
            UnitFromFrmo.DICTIONARY, "ФРМО. Отделения и кабинеты"));

    private final Dictionaries dictionaries;
    private final PortalLoading portal;
    private final NsiProperties nsi;
    private final NetworkRows rows;
    private final NetworkLoad network;
    private final FederalLoads loads;
    private final NetworkProperties properties;

    NetworkLoading(Dictionaries dictionaries, PortalLoading portal, NsiProperties nsi, NetworkRows rows,
            NetworkLoad network, FederalLoads loads, NetworkProperties properties) {
        this.dictionaries = dictionaries;
        this.portal = portal;
        this.nsi = nsi;
        this.rows = rows;
        this.network = network;
        this.loads = loads;
        this.properties = properties;
    }

    /** @return why nothing has changed; empty when the set is applied */
    Optional<String> load(long load, String by) {
        try {
            DICTIONARIES.forEach((oid, name) -> bring(oid, name, by));
            apply(load);
            return Optional.empty();
        } catch (FederalRefusedException refused) {
            loads.refused(load, refused.getMessage(), refused.breaches());
            return Optional.of(refused.getMessage());
        }
    }

    /** In a closed network nobody is asked: the administrator brings the versions as files. */
    private void bring(String oid, String name, String by) {
        dictionaries.add(oid, DictionarySource.NSI, name, DictionarySettings.USUAL.on(LoadMode.OFF), Actor.HUB);
        if (nsi.mode() != Mode.OFF) {
            var report = portal.load(new Order(oid, true, by));
            if (!report.done()) {
                throw new FederalRefusedException(List.of(new Breach(oid, 0, report.text())));
            }
        }
    }

    private void apply(long load) {
        int total = rows.total();
        network.apply(load, to -> rows.each(to, read -> loads.progress(load, read, total)),
                LocalDate.now(), properties.mostGone());
    }
}
