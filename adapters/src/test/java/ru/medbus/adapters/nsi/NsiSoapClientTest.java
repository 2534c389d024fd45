package ru.medbus.adapters.nsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.simulators.nsi.NsiFault;

class NsiSoapClientTest extends NsiStand {
    private NsiSoapClient soap;

    @BeforeEach
    void open() {
        soap = client(Map.of());
        nsi.publish(OID, "1.10", "Пример", lines(1_201, "Значение <&>"));
    }

    @Test
    void newestVersionItsDayAndItsColumnsAreKnown() {
        var passport = soap.passport(OID);
        assertThat(passport.version()).isEqualTo("1.10");
        assertThat(passport.publishDate()).matches("\\d\\d[.]\\d\\d[.]\\d{4} \\d\\d:\\d\\d");
        assertThat(passport.fields()).extracting("field").containsExactly("ID", "NAME", "NOTE");
        assertThat(passport.keys()).isEmpty();
    }

    @Test
    void allPartsBecomeOneFile() {
        var file = folder.resolve("parts.json");
        var progress = new ArrayList<String>();
        new NsiParts(soap).fetch(soap.passport(OID), file, (part, of) -> progress.add(part + "/" + of));
        assertThat(progress).containsExactly("1/3", "2/3", "3/3");
        assertThat(rows(new NsiFile(file, "parts.json", StandardCharsets.UTF_8, 1 << 20))).hasSize(1_201)
                .contains(Map.of("ID", "1201", "NAME", "Значение <&> 1201"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        REPEATED_PAGE | часть 2 повторяет часть 1
        CUT_PAGE      | часть 2 из 3 пуста
        """)
    void wrongPartsAreToldByTheirNumber(NsiFault fault, String words) {
        nsi.spoil(OID, fault);
        assertThatThrownBy(() -> new NsiParts(soap).fetch(soap.passport(OID), folder.resolve("parts.json"),
                (part, of) -> {})).isInstanceOf(UnreadableFileException.class).hasMessageContaining(words);
    }

    @Test
    void faultThatBlamesTheRequestIsARefusal() {
        assertThatThrownBy(() -> soap.passport("1.2.3")).isInstanceOf(RemoteException.Rejected.class)
                .hasMessageContaining("не найдены");
    }

    @Test
    void silentPortalIsUnavailableAndMayBeAskedAgain() {
        nsi.mood().failNext(1);
        assertThatThrownBy(() -> soap.passport(OID)).isInstanceOf(RemoteException.Unavailable.class);
        nsi.mood().silentNext(1);
        assertThatThrownBy(() -> soap.passport(OID)).isInstanceOf(RemoteException.Unavailable.class);
        assertThat(soap.passport(OID).version()).isEqualTo("1.10");
    }

    @Test
    void namesOfTheServiceAreSettings() {
        assertThatThrownBy(() -> client(Map.of("medbus.nsi.soap.namespace", "urn:other")).passport(OID))
                .isInstanceOf(RemoteException.Rejected.class).hasMessageContaining("Нет такой операции");
        var called = client(Map.of("medbus.nsi.soap.parameters.getVersionList", "token,oid",
                "medbus.nsi.soap.url", server.address() + "/nsi/wsdl/SOAP-server.v2.php"));
        assertThat(called.passport(OID).version()).isEqualTo("1.10");
    }

    @Test
    void pageInPlaceOfAnEnvelopeIsToldAsSuch() {
        var elsewhere = client(Map.of("medbus.nsi.soap.url", server.address() + "/nsi/port/rest/passport"));
        assertThatThrownBy(() -> elsewhere.passport(OID)).isInstanceOf(RemoteException.Rejected.class)
                .hasMessageContaining("не разобран как конверт SOAP");
    }

    private NsiSoapClient client(Map<String, String> names) {
        return new NsiSoapClient(Settings.loopback(), properties,
                Settings.bind("medbus.nsi.soap", NsiSoapProperties.class, names));
    }
}
