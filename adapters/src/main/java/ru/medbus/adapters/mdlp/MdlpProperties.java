package ru.medbus.adapters.mdlp;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import ru.medbus.adapters.kit.Mode;

/**
 * Settings of ФГИС МДЛП.
 *
 * @param mode         whether the real system is called, the simulator, or nobody
 * @param url          root with the version, {@code …/api/v1/}; needed unless the mode is off
 * @param clientId     of the accounting system, registered in the личный кабинет
 * @param clientSecret of the accounting system; from {@code MEDBUS_MDLP_CLIENT_SECRET}
 * @param userId       thumbprint of the certificate that signs
 * @param key          alias of the key that signs, among {@code medbus.signature.keys}
 * @param timeout      longest silence, and longest reading of one answer
 * @param longestWait  who would wait longer for his turn at a method is told to come later
 * @param maxAnswer    a longer answer is not read
 * @param page         records of a page of lists
 * @param renewBefore  a token is renewed so long before its end
 * @param spacing      least time between two calls, where it is not the protocol's: {@code sgtins-by-list: 6s}
 * @param extra        is added to every spacing; a public client found 300ms to be needed
 */
@ConfigurationProperties("medbus.mdlp")
public record MdlpProperties(@DefaultValue("off") Mode mode, URI url, @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret, @DefaultValue("") String userId, @DefaultValue("mdlp") String key,
        @DefaultValue("60s") Duration timeout, @DefaultValue("2m") Duration longestWait,
        @DefaultValue("64MB") DataSize maxAnswer, @DefaultValue("100") int page,
        @DefaultValue("1m") Duration renewBefore, Map<MdlpMethod, Duration> spacing,
        @DefaultValue("300ms") Duration extra) {

    public MdlpProperties {
        url = url == null || url.toString().endsWith("/") ? url : URI.create(url + "/");
        spacing = spacing == null || spacing.isEmpty() ? Map.of() : new EnumMap<>(spacing);
        if (mode != Mode.OFF) {
            if (url == null) {
                throw new IllegalArgumentException("medbus.mdlp.url не задан");
            }
            mode.allow("mdlp", url);
            if (clientId.isBlank() || userId.isBlank()) {
                throw new IllegalArgumentException("medbus.mdlp.client-id и user-id не заданы, а medbus.mdlp.mode="
                        + mode + ": возьмите их в личном кабинете МДЛП");
            }
        }
    }

    Duration spacing(MdlpMethod method) {
        return spacing.getOrDefault(method, method.spacing()).plus(extra);
    }

    @Override
    public String toString() {
        return "MdlpProperties[mode=" + mode + ", url=" + url + "]";
    }
}
