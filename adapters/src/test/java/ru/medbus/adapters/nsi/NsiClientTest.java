package ru.medbus.adapters.nsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.adapters.kit.Settings;
import ru.medbus.schemas.nsi.NsiVersion;
import ru.medbus.simulators.nsi.NsiFault;

class NsiClientTest extends NsiStand {

    @Test
    void passportSaysVersionRowsColumnsAndKeys() {
        var passport = client.passport(OID);
        assertThat(passport.version()).isEqualTo("1.1");
        assertThat(passport.rowsCount()).isEqualTo(12);
        assertThat(passport.fields()).extracting("field").containsExactly("ID", "NAME", "NOTE");
        assertThat(passport.keys()).extracting("type").containsExactly("PRIMARY", "VALUE");
    }

    @Test
    void newestVersionIsThePassportsAndOlderOnesAreListed() {
        nsi.publish(OID, "1.10", "Пример", lines(13, "Значение"));
        nsi.publish(OID, "1.9", "Пример", lines(11, "Значение"));
        assertThat(client.passport(OID).version()).isEqualTo("1.10");
        assertThat(client.passport(OID, "1.9").rowsCount()).isEqualTo(11);
        assertThat(client.versions(OID, 1).list()).extracting(NsiVersion::version).containsExactly("1.10", "1.9",
                "1.1");
    }

    @Test
    void allPagesBecomeOneFile() {
        var file = folder.resolve("rows.json");
        var progress = new ArrayList<Integer>();
        new NsiPages(client, properties).fetch(client.passport(OID), file, progress::add);
        assertThat(progress).containsExactly(5, 10, 12);
        assertThat(rows(new NsiFile(file, "rows.json", StandardCharsets.UTF_8, 1 << 20))).hasSize(12)
                .contains(Map.of("ID", "7", "NAME", "Значение 7"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        REPEATED_PAGE  | страница 2 повторяет страницу 1
        CUT_PAGE       | страница 2 пришла не целой: строк 2 вместо 5
        WRONG_COUNT    | страница 1 говорит о 12 строках, а паспорт о 13
        FOREIGN_COLUMN | есть столбец NEW_COLUMN, которого нет в паспорте
        """)
    void wrongPagesAreToldByTheirNumber(NsiFault fault, String words) {
        nsi.spoil(OID, fault);
        assertThatThrownBy(() -> new NsiPages(client, properties).fetch(client.passport(OID),
                folder.resolve("rows.json"), rows -> {})).isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("версии 1.1");
    }

    @Test
    void generatedVersionComesByPagesAndAsAFile() {
        nsi.publishGenerated(OID, "2.1", "Большой", 7_000);
        var file = folder.resolve("big.zip");
        client.download(client.files(OID, "2.1", NsiFormat.CSV).getFirst(), file);
        assertThat(rows(new NsiFile(file, "big.zip", StandardCharsets.UTF_8, 1 << 24))).hasSize(7_000)
                .endsWith(Map.of("ID", "7000", "CODE", "A7000", "NAME",
                        "Изделие медицинское 7000 стерильное, одноразовое",
                        "MAKER", "Завод № 0", "DATE_BEGIN", "01.01.2024"));
        assertThat(client.data(OID, "2.1", 1_400).rows()).hasSize(5)
                .last().satisfies(row -> assertThat(row).containsEntry("CODE", "A7000"));
    }

    @Test
    void anotherEncodingIsNotTakenForUtf8() {
        nsi.spoil(OID, NsiFault.WRONG_ENCODING);
        assertThatThrownBy(() -> client.data(OID, "1.1", 1)).isInstanceOf(RemoteException.Rejected.class)
                .hasMessageContaining("не разобран как JSON в UTF-8");
    }

    @Test
    void refusalUnderStatus200IsARefusal() {
        assertThatThrownBy(() -> client.passport("1.2.3")).isInstanceOf(RemoteException.Rejected.class)
                .hasMessageContaining("не найдены");
        var stranger = new NsiClient(Settings.loopback(), properties("11111111-0000-0000-0000-000000000000"));
        assertThatThrownBy(() -> stranger.passport(OID)).isInstanceOf(RemoteException.Rejected.class)
                .hasMessageContaining("ключом не найден").hasMessageNotContaining("11111111");
    }

    @Test
    void silentPortalIsUnavailableAndMayBeAskedAgain() {
        nsi.mood().failNext(1);
        assertThatThrownBy(() -> client.passport(OID)).isInstanceOf(RemoteException.Unavailable.class);
        assertThat(client.passport(OID).version()).isEqualTo("1.1");
    }

    @ParameterizedTest
    @EnumSource(NsiFormat.class)
    void fileOfAVersionHasTheSameRowsAsItsPages(NsiFormat format) {
        var file = folder.resolve("file.zip");
        client.download(client.files(OID, "1.1", format).getFirst(), file);
        assertThat(rows(new NsiFile(file, "file.zip", StandardCharsets.UTF_8, 1 << 20))).hasSize(12)
                .contains(Map.of("ID", "12", "NAME", "Значение 12"));
    }

    @Test
    void fundsDictionaryComesAsXmlInItsOwnEncoding() {
        var file = folder.resolve("V002.zip");
        client.ffoms("V002", "4.1", file);
        assertThat(rows(new NsiFile(file, "V002.zip", Charset.forName("windows-1251"), 1 << 20)))
                .contains(Map.of("IDPR", "29", "PRNAME", "кардиологии", "DATEBEG", "01.01.2011"));
    }

    @Test
    void differenceSaysWhatBecameOfRows() {
        nsi.publish(OID, "1.2", "Пример", lines(13, "Значение"));
        var difference = client.compare(OID, "2026-02-01 00:01", "2026-02-01 00:02", 1);
        assertThat(difference.data().list()).singleElement()
                .satisfies(row -> assertThat(row).containsEntry("ID", "13").containsEntry("operation", "INSERT"));
    }
}
