package ru.medbus.adapters.nsi;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import ru.medbus.adapters.kit.Mode;

/**
 * Settings of ФР НСИ and НСИ ФФОМС.
 *
 * @param mode      whether the real portal is called, the simulator, or nobody
 * @param url         root of the portal, before {@code /port/rest/}; needed unless the mode is off
 * @param ffomsUrl    root of НСИ ФФОМС
 * @param userKey     GUID that the portal gives a user; from {@code MEDBUS_NSI_USER_KEY}
 * @param timeout     longest silence, and longest reading of one page
 * @param fileTimeout longest reading of one file
 * @param pageSize    rows of a page; 2000 was seen to be accepted, the limit is unknown
 * @param perSecond   most calls a second by one node, 0 for no limit
 * @param maxAnswer   a longer page is not read
 * @param maxFile     a longer file is not kept, packed or unpacked
 * @param operation   column of {@code compare} that says what became of a row
 */
@ConfigurationProperties("medbus.nsi")
public record NsiProperties(@DefaultValue("off") Mode mode, URI url, URI ffomsUrl, @DefaultValue("") String userKey,
        @DefaultValue("60s") Duration timeout, @DefaultValue("30m") Duration fileTimeout,
        @DefaultValue("2000") int pageSize, @DefaultValue("10") int perSecond,
        @DefaultValue("64MB") DataSize maxAnswer, @DefaultValue("4GB") DataSize maxFile,
        @DefaultValue("operation") String operation) {

    public NsiProperties {
        url = asFolder(url);
        ffomsUrl = asFolder(ffomsUrl);
        if (mode != Mode.OFF) {
            require(url, "url");
            mode.allow("nsi", url);
            if (userKey.isBlank()) {
                throw new IllegalArgumentException("medbus.nsi.user-key не задан, а medbus.nsi.mode=" + mode
                        + ": возьмите ключ пользователя в личном кабинете портала НСИ");
            }
        }
        if (mode != Mode.OFF && ffomsUrl != null) {
            mode.allow("nsi", ffomsUrl);
        }
    }

    /** Paths are resolved below it. */
    private static URI asFolder(URI url) {
        return url == null || url.toString().endsWith("/") ? url : URI.create(url + "/");
    }

    private static void require(URI value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("medbus.nsi." + name + " не задан");
        }
    }
}
