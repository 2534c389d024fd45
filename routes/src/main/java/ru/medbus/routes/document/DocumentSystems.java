package ru.medbus.routes.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.remd.RemdProperties;
import ru.medbus.adapters.subscriber.SubscriberProperties;
import ru.medbus.adapters.vimis.VimisProperties;
import ru.medbus.routes.systems.OutsideSystem;
import ru.medbus.routes.systems.SystemSource;
import ru.medbus.schemas.vimis.Vmcl;

/** The recipients of documents: РЭМД, five ВИМИС, regional subscribers. */
@Component
class DocumentSystems implements SystemSource {
    private final RemdProperties remd;
    private final VimisProperties vimis;
    private final SubscriberProperties subscribers;

    DocumentSystems(RemdProperties remd, VimisProperties vimis, SubscriberProperties subscribers) {
        this.remd = remd;
        this.vimis = vimis;
        this.subscribers = subscribers;
    }

    @Override
    public List<OutsideSystem> systems() {
        var all = new ArrayList<OutsideSystem>();
        all.add(new OutsideSystem("remd", "РЭМД", remd.mode(), address(remd.url()), List.of(RemdRegistrationRoute.ID),
                "remd"));
        for (var vmcl : Vmcl.values()) {
            var url = address(vimis.urls().get(vmcl));
            all.add(new OutsideSystem("vimis." + vmcl.code(), "ВИМИС «" + vmcl.title() + "»",
                    url.isEmpty() ? Mode.OFF : vimis.mode(), url, List.of(VimisSendRoute.id(vmcl)), "vimis"));
        }
        subscribers.subscribers().forEach((code, settings) -> all.add(new OutsideSystem("subscriber." + code,
                "Региональный сервис «" + code + "»", subscribers.mode(), address(settings.url()),
                List.of(SubscriberDeliveryRoute.id(code)), "subscriber")));
        return all;
    }

    /** Without a user, a password and a query: they may be secrets. */
    private static Optional<String> address(URI url) {
        return Optional.ofNullable(url).map(known -> known.getScheme() + "://" + known.getHost()
                + (known.getPort() < 0 ? "" : ":" + known.getPort()) + known.getPath());
    }
}
