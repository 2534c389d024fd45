package ru.medbus.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.frllo.FrlloProperties;
import ru.medbus.adapters.nsi.NsiProperties;
import ru.medbus.adapters.subscriber.SubscriberProperties;
import ru.medbus.routes.passport.StaffProperties;
import ru.medbus.server.DataFolder;
import ru.medbus.simulators.frllo.FrlloSettings;
import ru.medbus.simulators.frllo.FrlloSimulator;
import ru.medbus.simulators.frmr.FrmrSettings;
import ru.medbus.simulators.frmr.FrmrSimulator;
import ru.medbus.simulators.kit.Delay;
import ru.medbus.simulators.kit.Simulator;
import ru.medbus.simulators.kit.SimulatorServer;
import ru.medbus.simulators.kit.Soap;
import ru.medbus.simulators.mdlp.MdlpSettings;
import ru.medbus.simulators.mdlp.MdlpSimulator;
import ru.medbus.simulators.nsi.NsiSettings;
import ru.medbus.simulators.nsi.NsiSimulator;
import ru.medbus.simulators.remd.RemdSettings;
import ru.medbus.simulators.remd.RemdSimulator;
import ru.medbus.simulators.subscriber.SubscriberSettings;
import ru.medbus.simulators.subscriber.SubscriberSimulator;
import ru.medbus.simulators.vimis.VimisSettings;
import ru.medbus.simulators.vimis.VimisSimulator;

/** Working twins of the outside systems, in this process and on loopback; what they took in outlives a kill. */
@Component
@Profile("demo")
public class Simulators {
    private static final Logger LOG = LoggerFactory.getLogger(Simulators.class);

    private final SimulatorProperties properties;
    private final SubscriberProperties subscribers;
    private final NsiProperties nsi;
    private final StaffProperties staff;
    private final FrlloProperties frllo;
    private final Path folder;
    private volatile List<Simulator> running = List.of();
    private SimulatorServer server;

    Simulators(SimulatorProperties properties, SubscriberProperties subscribers, NsiProperties nsi,
            StaffProperties staff, FrlloProperties frllo, DataFolder data) {
        this.properties = properties;
        this.subscribers = subscribers;
        this.nsi = nsi;
        this.staff = staff;
        this.frllo = frllo;
        this.folder = data.folder("simulators");
    }

    /** By the word of the system, once they run. */
    public Optional<Simulator> simulator(String system) {
        return running.stream().filter(one -> one.system().equals(system)).findFirst();
    }

    /** They call us back, so they start when we can be called. */
    @EventListener
    void start(ServletWebServerInitializedEvent started) {
        if (!properties.here() || "management".equals(started.getApplicationContext().getServerNamespace())) {
            return;
        }
        var services = URI.create("http://127.0.0.1:" + started.getWebServer().getPort() + "/services/");
        var simulators = List.of(remd(services), vimis(services), subscriber(), nsi(), frmr(services), mdlp(),
                frllo(services));
        server = new SimulatorServer(properties.port(), simulators);
        running = simulators;
        LOG.warn(
                "ИМИТАТОРЫ внешних систем отвечают на {}: РЭМД, ВИМИС, НСИ, ФРМР, МДЛП, ФРЛЛО, региональные сервисы. Это не настоящие системы.",
                server.address());
    }

    @EventListener
    void stop(ContextClosedEvent closing) throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private Simulator remd(URI services) {
        return new RemdSimulator(RemdSettings.in(folder.resolve("remd"))
                .callingBack(services.resolve("remd-callback"), services.resolve("remd-file"), Optional.empty())
                .after(delay()).atMost(properties.perSecond()).refusing(properties.refusedShare()));
    }

    private Simulator vimis(URI services) {
        return new VimisSimulator(VimisSettings.in(folder.resolve("vimis"))
                .callingBack(services.resolve("vimis-callback"), Optional.empty())
                .after(delay()).atMost(properties.perSecond()));
    }

    private Simulator subscriber() {
        Map<String, String> secrets = subscribers.subscribers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().secret()));
        return new SubscriberSimulator(SubscriberSettings.in(folder.resolve("subscriber"), secrets)
                .atMost(properties.perSecond()));
    }

    private Simulator nsi() {
        return new NsiSimulator(NsiSettings.in(folder.resolve("nsi"), nsi.userKey())
                .withRaw(Optional.ofNullable(properties.nsiAnswers())).atMost(properties.perSecond()));
    }

    private Simulator frmr(URI services) {
        return new FrmrSimulator(FrmrSettings.in(folder.resolve("frmr"), staff.service())
                .callingBack(services.resolve("frmo-callback"), Soap.V12).after(delay())
                .atMost(properties.perSecond()));
    }

    private Simulator mdlp() {
        return new MdlpSimulator(MdlpSettings.in(folder.resolve("mdlp")).after(delay()));
    }

    private Simulator frllo(URI services) {
        return new FrlloSimulator(FrlloSettings.in(folder.resolve("frllo"), frllo.infoSysCode())
                .callingBack(services.resolve("frllo-callback")).after(delay()).atMost(properties.perSecond()));
    }

    private Delay delay() {
        return new Delay(properties.answerAfter(), properties.answerBefore());
    }
}
