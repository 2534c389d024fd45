package ru.medbus.adapters.nsi;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.HttpCall;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.kit.Pace;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.schemas.nsi.NsiComparison;
import ru.medbus.schemas.nsi.NsiPage;
import ru.medbus.schemas.nsi.NsiPassport;
import ru.medbus.schemas.nsi.NsiVersions;

/** ФР НСИ. Every call only asks, so that a repeat is always safe (docs/systems/nsi.md, «Повторы»). */
@Component
@EnableConfigurationProperties(NsiProperties.class)
public class NsiClient {
    static final String SYSTEM = "nsi";

    private final NsiProperties properties;
    private final HttpCall http;
    private final Pace pace;

    public NsiClient(HttpClients clients, NsiProperties properties) {
        this.properties = properties;
        this.http = new HttpCall(SYSTEM, clients, properties.timeout(), (int) properties.maxAnswer().toBytes());
        this.pace = new Pace(SYSTEM, properties.perSecond(), properties.timeout());
    }

    /**
     * The newest version's passport.
     *
     * @throws RemoteException.Unavailable no whole answer in time, or 408, 429, 5xx
     * @throws RemoteException.Rejected    an answer without {@code "result": "OK"}, another status, or not JSON
     */
    public NsiPassport passport(String identifier) {
        return NsiAnswers.passport(rest("passport", Map.of("identifier", identifier)));
    }

    /** The passport of one version; failures as in {@link #passport(String)}. */
    public NsiPassport passport(String identifier, String version) {
        return NsiAnswers.passport(rest("passport", Map.of("identifier", identifier, "version", version)));
    }

    /** Published versions, a page from 1; failures as in {@link #passport(String)}. */
    public NsiVersions versions(String identifier, int page) {
        return NsiAnswers.versions(rest("versions", paged(Map.of("identifier", identifier), page)));
    }

    /** Rows of a version, a page from 1; failures as in {@link #passport(String)}. */
    public NsiPage data(String identifier, String version, int page) {
        return NsiAnswers.page(rest("data", paged(Map.of("identifier", identifier, "version", version), page)));
    }

    /**
     * What differs between two moments, a page from 1; failures as in {@link #passport(String)}.
     *
     * @param from {@code yyyy-MM-dd HH:mm}
     */
    public NsiComparison compare(String identifier, String from, String to, int page) {
        return NsiAnswers.comparison(
                rest("compare", paged(Map.of("identifier", identifier, "date1", from, "date2", to), page)));
    }

    /** Names of a version's files; failures as in {@link #passport(String)}. */
    public List<String> files(String identifier, String version, NsiFormat format) {
        return NsiAnswers.names(get("api/dataFiles",
                Map.of("identifier", identifier, "version", version, "format", format.name())));
    }

    /** Brings one of the {@link #files} here; failures as in {@link #passport(String)}. */
    public void download(String file, Path to) {
        ready();
        download(properties.url().resolve("api/dataFiles/" + encoded(file)), to);
    }

    /** Brings a dictionary of НСИ ФФОМС here, a ZIP with XML; failures as in {@link #passport(String)}. */
    public void ffoms(String id, String version, Path to) {
        ready();
        if (properties.ffomsUrl() == null) {
            throw new RemoteException.Rejected(SYSTEM, "OFF", "Адрес НСИ ФФОМС не задан: medbus.nsi.ffoms-url");
        }
        download(properties.ffomsUrl().resolve("refbook?" + query(parameters("type", "XML", "id", id, "version",
                version))), to);
    }

    private byte[] rest(String operation, Map<String, String> parameters) {
        return get("port/rest/" + operation, parameters);
    }

    private byte[] get(String path, Map<String, String> parameters) {
        ready();
        var all = new LinkedHashMap<String, String>();
        all.put("userKey", properties.userKey());
        all.putAll(parameters);
        return http.get(properties.url().resolve(path + "?" + query(all))).accepted(SYSTEM).body();
    }

    private void download(URI address, Path to) {
        http.download(address, to, properties.maxFile().toBytes(), properties.fileTimeout()).accepted(SYSTEM);
    }

    private void ready() {
        if (properties.mode() == Mode.OFF) {
            throw new RemoteException.Unavailable(SYSTEM, "Обмен выключен: medbus.nsi.mode=off", null);
        }
        pace.await();
    }

    private Map<String, String> paged(Map<String, String> parameters, int page) {
        var all = new LinkedHashMap<>(parameters);
        all.put("page", Integer.toString(page));
        all.put("size", Integer.toString(properties.pageSize()));
        return all;
    }

    private static Map<String, String> parameters(String... pairs) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], pairs[i + 1]);
        }
        return all;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
