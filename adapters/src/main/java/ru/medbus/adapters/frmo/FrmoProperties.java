package ru.medbus.adapters.frmo;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.kit.SoapSettings;

/**
 * Settings of the receiver of ИПС that ФРМО and ФРМР share; what is unverified about it is a setting here.
 *
 * @param mode           whether the real service is called, the simulator, or nobody
 * @param url            the receiver at ИПС ЕГИСЗ, or the simulator; needed unless the mode is off
 * @param callbackUrl    our callback as registered at ИПС, for ReplyTo
 * @param clientEntityId our id at ИПС
 * @param timeout        longest wait for an answer; the open adapter waits three minutes
 * @param perSecond      most requests a second by one node, 0 for no limit
 * @param maxAnswer      a longer answer is not read
 * @param namespaces     namespace of our schema → as the service spells it
 * @param payloadNamespaces the same for the documents inside
 * @param actions        operation → wsa:Action; the operation's own name where it is not named here
 */
@ConfigurationProperties("medbus.frmo")
public record FrmoProperties(@DefaultValue("off") Mode mode, URI url,
        @DefaultValue(SoapSettings.ANONYMOUS) URI callbackUrl, @DefaultValue("") String clientEntityId,
        @DefaultValue("3m") Duration timeout, @DefaultValue("5") int perSecond,
        @DefaultValue("1MB") DataSize maxAnswer, @DefaultValue Map<String, String> namespaces,
        @DefaultValue Map<String, String> payloadNamespaces,
        @DefaultValue Map<String, String> actions) {

    public FrmoProperties {
        if (mode != Mode.OFF && url == null) {
            throw new IllegalArgumentException("medbus.frmo.url не задан, а medbus.frmo.mode=" + mode);
        }
        if (mode != Mode.OFF) {
            mode.allow("frmo", url);
        }
    }

    String action(String operation) {
        return actions.getOrDefault(operation, operation);
    }
}
