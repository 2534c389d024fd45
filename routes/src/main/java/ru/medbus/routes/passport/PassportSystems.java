package ru.medbus.routes.passport;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.frmo.FrmoProperties;
import ru.medbus.routes.systems.OutsideSystem;
import ru.medbus.routes.systems.SystemSource;

/** ФРМР behind ИПС; ФРМО itself is read by way of НСИ. */
@Component
class PassportSystems implements SystemSource {
    private final FrmoProperties frmo;

    PassportSystems(FrmoProperties frmo) {
        this.frmo = frmo;
    }

    @Override
    public List<OutsideSystem> systems() {
        return List.of(new OutsideSystem("frmr", "ФРМР", frmo.mode(), Optional.ofNullable(frmo.url())
                .map(url -> url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort())
                        + url.getPath()),
                List.of(StaffLoadRoute.ID, StaffApplyRoute.ID), "frmr"));
    }
}
