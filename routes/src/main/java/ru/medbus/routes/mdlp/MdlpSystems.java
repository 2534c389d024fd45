package ru.medbus.routes.mdlp;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.mdlp.MdlpProperties;
import ru.medbus.routes.systems.OutsideSystem;
import ru.medbus.routes.systems.SystemSource;

/** МДЛП among the outside systems. */
@Component
class MdlpSystems implements SystemSource {
    private final MdlpProperties properties;

    MdlpSystems(MdlpProperties properties) {
        this.properties = properties;
    }

    @Override
    public List<OutsideSystem> systems() {
        return List.of(new OutsideSystem("mdlp", "ФГИС МДЛП", properties.mode(),
                Optional.ofNullable(properties.url()).map(URI::toString), List.of(MdlpDocumentSendRoute.ID,
                        MdlpTicketRoute.ID, MdlpCodeAskRoute.ID, MdlpListRoute.ID, MdlpReconcileRoute.ID),
                "mdlp"));
    }
}
