package ru.medbus.adapters.remd;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.kit.SoapSettings;

/**
 * Settings of РЭМД; what is unverified about the service is a setting here.
 *
 * @param mode           whether the real service is called, the simulator, or nobody
 * @param url            the service at ИПС ЕГИСЗ, or the simulator; needed unless the mode is off
 * @param callbackUrl    our callback as registered at ИПС, for ReplyTo
 * @param clientEntityId our id at ИПС
 * @param timeout        longest wait for an answer
 * @param perSecond      most registrations a second by one node, 0 for no limit; РЭМД answers RATE_LIMIT above its own
 * @param maxInline      a longer document is registered by reference, РЭМД then asks for its file
 * @param maxAnswer      a longer answer is not read
 * @param namespaces     namespace of our schema → as the service spells it
 * @param actions        operation → wsa:Action; the operation's own name where it is not named here
 */
@ConfigurationProperties("medbus.remd")
public record RemdProperties(@DefaultValue("off") Mode mode, URI url,
        @DefaultValue(SoapSettings.ANONYMOUS) URI callbackUrl,
        @DefaultValue("") String clientEntityId, @DefaultValue("30s") Duration timeout,
        @DefaultValue("0") int perSecond, @DefaultValue("1MB") DataSize maxInline,
        @DefaultValue("8MB") DataSize maxAnswer, @DefaultValue Map<String, String> namespaces,
        @DefaultValue Map<String, String> actions) {

    public RemdProperties {
        if (mode != Mode.OFF && url == null) {
            throw new IllegalArgumentException("medbus.remd.url не задан, а medbus.remd.mode=" + mode);
        }
        if (mode != Mode.OFF) {
            mode.allow("remd", url);
        }
    }

    String action(String operation) {
        return actions.getOrDefault(operation, operation);
    }
}
