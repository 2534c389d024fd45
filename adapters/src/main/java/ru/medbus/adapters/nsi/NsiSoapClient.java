package ru.medbus.adapters.nsi;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.HttpCall;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.adapters.kit.Mode;
import ru.medbus.adapters.kit.Pace;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.adapters.kit.SoapRpc;
import ru.medbus.schemas.nsi.NsiField;
import ru.medbus.schemas.nsi.NsiPassport;

/** ФР НСИ over its old SOAP interface, for those who have no other way to it. Every call only asks. */
@Component
@EnableConfigurationProperties(NsiSoapProperties.class)
public class NsiSoapClient {
    private static final String ADDRESS = "wsdl/SOAP-server.v2.php";

    private final NsiProperties properties;
    private final NsiSoapProperties names;
    private final SoapRpc soap;
    private final Pace pace;

    public NsiSoapClient(HttpClients clients, NsiProperties properties, NsiSoapProperties names) {
        this.properties = properties;
        this.names = names;
        if (properties.mode() != Mode.OFF && names.url() != null) {
            properties.mode().allow(NsiClient.SYSTEM, names.url());
        }
        this.soap = new SoapRpc(NsiClient.SYSTEM, new HttpCall(NsiClient.SYSTEM, clients, properties.timeout(),
                (int) properties.maxAnswer().toBytes()), names.namespace());
        this.pace = new Pace(NsiClient.SYSTEM, properties.perSecond(), properties.timeout());
    }

    /**
     * What the newest version is, as far as this interface tells: neither the number of rows nor keys.
     *
     * @throws RemoteException.Unavailable no whole answer, 408, 425, 429, 5xx, or a fault of its own
     * @throws RemoteException.Rejected    a fault that blames the request, another status, or not an envelope
     */
    public NsiPassport passport(String oid) {
        var newest = ask("getVersionList", oid).stream().map(SoapItem::row)
                .filter(version -> version.containsKey("S_VERSION"))
                .max(Comparator.comparing(version -> version.get("S_VERSION"), NsiSoapClient::byNumber))
                .orElseThrow(() -> new RemoteException.Rejected(NsiClient.SYSTEM, "EMPTY",
                        "Портал НСИ не назвал ни одной версии справочника " + oid));
        var fields = ask("getRefbookStructure", oid).stream().map(SoapItem::row)
                .filter(column -> column.containsKey("name")).map(NsiSoapClient::field).toList();
        return new NsiPassport("OK", null, null, oid, oid, newest.get("S_VERSION"), 0, null, newest.get("V_DATE"), null,
                null, null, null, null, null, null, fields, List.of(), List.of(), false, false);
    }

    /** In how many parts a version comes; failures as in {@link #passport}. */
    public int parts(String oid, String version) {
        var answer = ask("getRefbookParts", oid, version);
        return SoapItem.value(answer, "partsAmount").filter(text -> text.matches("[0-9]{1,6}")).map(Integer::parseInt)
                .orElseThrow(() -> new RemoteException.Rejected(NsiClient.SYSTEM, "UNREADABLE",
                        "Портал НСИ не назвал числа частей (partsAmount) версии " + version));
    }

    /** Rows of a part, from 1: column → value, without empty ones; failures as in {@link #passport}. */
    public List<Map<String, String>> part(String oid, String version, int number) {
        return ask("getRefbookPartial", oid, version, Integer.toString(number)).stream().map(SoapItem::row).toList();
    }

    private static NsiField field(Map<String, String> column) {
        return new NsiField(column.get("name"), column.get("type"), column.getOrDefault("title", column.get("name")),
                "");
    }

    private List<SoapItem> ask(String operation, String... values) {
        if (properties.mode() == Mode.OFF) {
            throw new RemoteException.Unavailable(NsiClient.SYSTEM, "Обмен выключен: medbus.nsi.mode=off", null);
        }
        pace.await();
        return soap.ask(address(), operation, parameters(operation, values), SoapItem::read);
    }

    private Map<String, String> parameters(String operation, String... values) {
        var parameters = new LinkedHashMap<String, String>();
        var called = names.parametersOf(operation);
        parameters.put(called.getFirst(), properties.userKey());
        for (int i = 0; i < values.length; i++) {
            parameters.put(called.get(i + 1), values[i]);
        }
        return parameters;
    }

    private URI address() {
        return Optional.ofNullable(names.url()).orElseGet(() -> properties.url().resolve(ADDRESS));
    }

    /** 1.10 is newer than 1.9. */
    private static int byNumber(String first, String second) {
        var a = first.split("[.]");
        var b = second.split("[.]");
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int order = Integer.compare(number(a, i), number(b, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int number(String[] parts, int index) {
        return index < parts.length && parts[index].matches("[0-9]{1,9}") ? Integer.parseInt(parts[index]) : 0;
    }
}
