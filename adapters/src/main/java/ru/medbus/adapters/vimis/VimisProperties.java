package ru.medbus.adapters.vimis;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.kit.SoapSettings;
import ru.medbus.schemas.vimis.Vmcl;

/**
 * Settings of all ВИМИС; paths and namespaces changed between editions, so they are settings.
 *
 * @param mode           whether the real services are called, the simulator, or nobody
 * @param urls           profile → its service at ИПС ЕГИСЗ; a profile without one waits
 * @param callbackUrl    our callback as registered at ИПС, for ReplyTo
 * @param clientEntityId our id at ИПС
 * @param timeout        longest wait for an answer
 * @param perSecond      most documents a second to one profile by one node, 0 for no limit; its own is not published
 * @param maxAnswer      a longer answer is not read
 * @param namespaces     namespace of our schema → as the service spells it
 * @param actions        operation → wsa:Action; the operation's own name where it is not named here
 */
@ConfigurationProperties("medbus.vimis")
public record VimisProperties(@DefaultValue("off") Mode mode, @DefaultValue Map<Vmcl, URI> urls,
        @DefaultValue(SoapSettings.ANONYMOUS) URI callbackUrl, @DefaultValue("") String clientEntityId,
        @DefaultValue("30s") Duration timeout, @DefaultValue("0") int perSecond,
        @DefaultValue("1MB") DataSize maxAnswer, @DefaultValue Map<String, String> namespaces,
        @DefaultValue Map<String, String> actions) {

    public VimisProperties {
        for (var url : urls.values()) {
            mode.allow("vimis", url);
        }
    }

    String action(String operation) {
        return actions.getOrDefault(operation, operation);
    }
}
