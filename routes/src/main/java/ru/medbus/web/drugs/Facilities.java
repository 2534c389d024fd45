package ru.medbus.web.drugs;

import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;

/** Names of organisations for lists and papers; the OID of one that the network does not know. {@code @drugFacilities} */
@Component("drugFacilities")
class Facilities {
    private final Network network;

    Facilities(Network network) {
        this.network = network;
    }

    public String name(String oid) {
        return oid.isEmpty() ? "" : network.facility(oid).map(Facility::shortName).orElse(oid);
    }
}
