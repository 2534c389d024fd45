package ru.medbus.adapters.frllo;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.kit.SoapSettings;

/**
 * Settings of ФРЛЛО's receiver at ИПС; what is unverified about it is a setting here.
 *
 * @param mode            whether the real service is called, the simulator, or nobody
 * @param url             the receiver at ИПС ЕГИСЗ, or the simulator; needed unless the mode is off
 * @param callbackUrl     our callback as registered at ИПС, for ReplyTo
 * @param clientEntityId  our id at ИПС
 * @param infoSysCode     our information system, НСИ 99.2.622; needed unless the mode is off
 * @param services        name of the service by what is uploaded: {@code benefits}, {@code refusals}, {@code recipes}, {@code releases}
 * @param acceptedStatuses words of {@code status} that mean «accepted»; empty: a document without errors is accepted
 * @param timeout         longest wait for the receipt
 * @param perSecond       most requests a second by one node, 0 for no limit
 * @param maxAnswer       a longer answer is not read
 * @param answer          how long the answer on a batch is waited for before it is sent again
 * @param attempts        sendings of one batch before a person has to look
 * @param namespaces      namespace of our schema → as the service spells it
 * @param uploadNamespace of the documents inside; empty: none
 * @param answerNamespace of the documents inside answers; empty: none
 * @param actions         operation → wsa:Action; the operation's own name where it is not named here
 */
@ConfigurationProperties("medbus.frllo")
public record FrlloProperties(@DefaultValue("off") Mode mode, URI url,
        @DefaultValue(SoapSettings.ANONYMOUS) URI callbackUrl, @DefaultValue("") String clientEntityId,
        @DefaultValue("") String infoSysCode, @DefaultValue Map<String, String> services,
        @DefaultValue Set<String> acceptedStatuses, @DefaultValue("3m") Duration timeout,
        @DefaultValue("1") int perSecond, @DefaultValue("5MB") DataSize maxAnswer,
        @DefaultValue("24h") Duration answer, @DefaultValue("3") int attempts,
        @DefaultValue Map<String, String> namespaces, @DefaultValue("") String uploadNamespace,
        @DefaultValue("") String answerNamespace, @DefaultValue Map<String, String> actions) {
    private static final Map<String, String> SERVICES = Map.of("benefits", "benefit.upload", "refusals",
            "monetization.upload", "recipes", "recipe.upload", "releases", "relise.upload");

    public FrlloProperties {
        if (mode != Mode.OFF && url == null) {
            throw new IllegalArgumentException("medbus.frllo.url не задан, а medbus.frllo.mode=" + mode);
        }
        if (mode != Mode.OFF && infoSysCode.isBlank()) {
            throw new IllegalArgumentException("medbus.frllo.info-sys-code не задан, а medbus.frllo.mode=" + mode);
        }
        if (mode != Mode.OFF) {
            mode.allow("frllo", url);
        }
    }

    String action(String operation) {
        return actions.getOrDefault(operation, operation);
    }

    /** @param uploaded a key of {@code services} */
    public String service(String uploaded) {
        return services.getOrDefault(uploaded, SERVICES.get(uploaded));
    }
}
