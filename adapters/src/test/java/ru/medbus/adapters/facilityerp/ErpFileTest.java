package ru.medbus.adapters.facilityerp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.medbus.schemas.facilityerp.ErpColumn;
import ru.medbus.schemas.facilityerp.ErpRow;

class ErpFileTest {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String CSV = "INV_NO;Наименование;COST;ROOM\r\n17;Аппарат УЗИ;1200,50;12\r\n"
            + "18;\"Стол; операционный\";300;\r\n";
    private static final String XML = """
            <?xml version="1.0" encoding="%s"?>
            <Выгрузка xmlns="urn:medbus:facilityerp:1" Организация="1.2.643.5.1.13.13.12.2.99.9999" Строк="%s" Месяц="2026-11">
              <Справочник.ОбъектыЭксплуатации>
                <КлючевыеСвойства><ИнвентарныйНомер>17</ИнвентарныйНомер><Наименование>Аппарат УЗИ</Наименование></КлючевыеСвойства>
                <ПервоначальнаяСтоимость>1200.50</ПервоначальнаяСтоимость>
              </Справочник.ОбъектыЭксплуатации>
            </Выгрузка>
            """;

    private final List<ErpRow> rows = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void csvIsReadInBothEncodings(String charset) {
        var head = read(CSV.getBytes(Charset.forName(charset)), "os.csv");
        assertThat(head).isEqualTo(new ErpHead("CSV, " + charset, Optional.empty(), 2));
        assertThat(rows).extracting(ErpRow::line, row -> row.cell(ErpColumn.NAME), row -> row.cell(ErpColumn.ROOM))
                .containsExactly(tuple(2, Optional.of("Аппарат УЗИ"), Optional.of("12")),
                        tuple(3, Optional.of("Стол; операционный"), Optional.empty()));
    }

    @Test
    void markOfUtf8IsNoPartOfTheFirstHead() {
        read(("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8), "os.csv");
        assertThat(rows.getFirst().cell(ErpColumn.INV_NO)).hasValue("17");
    }

    @Test
    void csvOfAnotherEncodingIsRefusedAtItsLine() {
        refused("ACC-ENCODING", 1, "не в кодировке UTF-8",
                new ErpFile(CSV.getBytes(WINDOWS), "os.csv", Optional.of(StandardCharsets.UTF_8)));
        refused("ACC-COLUMN", 1, "в другой кодировке", new ErpFile(
                "Наименование;Кабинет\r\nСтол;1\r\n".getBytes(Charset.forName("cp866")), "os.csv", Optional.empty()));
        refused("ACC-ENCODING", 1, "windows-1251", new ErpFile(
                new byte[]{'N', 'A', 'M', 'E', '\n', (byte) 0x98, '\n'}, "os.csv", Optional.of(WINDOWS)));
    }

    @Test
    void totalMustBeTheNumberOfRows() {
        assertThat(read((CSV + "ИТОГО;2\r\n").getBytes(WINDOWS), "os.csv").rows()).isEqualTo(2);
        refused("ACC-COUNT", 0, "обещает строк: 3, а в нём 2", file(CSV + "ИТОГО;3\r\n", "os.csv"));
        refused("ACC-COUNT", 4, "вторым значением", file(CSV + "ИТОГО;\r\n", "os.csv"));
        refused("ACC-COUNT", 5, "После строки «ИТОГО»", file(CSV + "ИТОГО;2\r\n19;Стул;;\r\n", "os.csv"));
    }

    @Test
    void brokenCsvIsRefused() {
        refused("ACC-CSV", 2, "Кавычки", file("INV_NO;NAME\r\n17;\"Стол\r\n", "os.csv"));
        refused("ACC-COLUMN", 1, "повторён", file("INV_NO;Инвентарный номер\r\n", "os.csv"));
        refused("ACC-EMPTY", 0, "пуст", file("", "os.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void xmlIsReadAsItsOwnEncodingSays(String charset) {
        var head = read(XML.formatted(charset, "1").getBytes(Charset.forName(charset)), "os.xml");
        assertThat(head).isEqualTo(new ErpHead("XML", Optional.of("1.2.643.5.1.13.13.12.2.99.9999"), 1));
        assertThat(rows).extracting(ErpRow::line, row -> row.cell(ErpColumn.COST), row -> row.cell(ErpColumn.MONTH))
                .containsExactly(tuple(3, Optional.of("1200.50"), Optional.of("2026-11")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Строк=\"1\" | Строк=\"2\" | ACC-COUNT | 0 | обещает строк: 2",
            "Строк=\"1\" |'' | ACC-XML | 2 | нужен атрибут Строк",
            "urn:medbus:facilityerp:1 | urn:other | ACC-XML | 2 | корень — Выгрузка",
            "ПервоначальнаяСтоимость> | Цена> | ACC-XML | 5 | элемента Цена в формате нет",
            "</Выгрузка> | '' | ACC-XML | 8 | оборван",
            "<Выгрузка | <!DOCTYPE x><Выгрузка | XML-DTD | 2 | DOCTYPE"})
    void spoiltXmlIsRefusedAtItsLine(String what, String with, String rule, int line, String words) {
        refused(rule, line, words, file(XML.formatted("UTF-8", "1").replace(what, with), "os.xml"));
    }

    @ParameterizedTest
    @CsvSource({"cp866, 0x26", "cp866, 0x65", "windows-1251, 0xC9", "cp866, 0x00"})
    void dbfIsReadInTheEncodingThatItsHeaderSays(String charset, String page) {
        var content = dbf(Charset.forName(charset));
        content[29] = Integer.decode(page).byteValue();
        assertThat(read(content, "os.dbf").read()).contains("DBF");
        assertThat(rows).extracting(ErpRow::line, row -> row.cell(ErpColumn.NAME), row -> row.cell(ErpColumn.COST),
                row -> row.cell(ErpColumn.ACCEPTED)).containsExactly(
                        tuple(1, Optional.of("Аппарат УЗИ"), Optional.of("1200.50"), Optional.of("2026-11-23")),
                        tuple(2, Optional.of("Стол"), Optional.of("300.00"), Optional.empty()));
    }

    @Test
    void dbfWithoutANameIsKnownByItsFirstByte() {
        assertThat(read(dbf(WINDOWS), "выгрузка").read()).startsWith("DBF");
        assertThat(read(XML.formatted("UTF-8", "1").getBytes(StandardCharsets.UTF_8), "").read()).isEqualTo("XML");
    }

    @Test
    void cutAndLengthenedDbfAreToldByTheirCount() {
        var content = dbf(WINDOWS);
        refused("ACC-COUNT", 0, "обещает строк: 2, а в нём 1", bytes(Arrays.copyOf(content, content.length - 20)));
        refused("ACC-COUNT", 0, "обещает строк: 2", bytes(Arrays.copyOf(content, content.length + 400)));
    }

    @Test
    void brokenHeaderOfADbfIsRefusedAndNothingIsRead() {
        refused("ACC-DBF", 0, "заголовка нет", bytes("это не DBF, а длинный текст без заголовка".getBytes(WINDOWS)));
        refused("ACC-DBF", 0, "длины в заголовке", bytes(changed(8, 0xFF, 0xFF)));
        refused("ACC-DBF", 0, "длины в заголовке", bytes(changed(10, 0, 0)));
        refused("ACC-DBF", 0, "описания полей", bytes(changed(32 + 16, 99)));
        refused("ACC-LIMIT", 200_000, "больше 200000", bytes(changed(4, 0, 0, 0, 0x7F)));
        assertThat(rows).isEmpty();
    }

    private byte[] changed(int at, int... values) {
        var content = dbf(WINDOWS);
        for (int i = 0; i < values.length; i++) {
            content[at + i] = (byte) values[i];
        }
        return content;
    }

    private ErpHead read(byte[] content, String name) {
        return new ErpFile(content, name, Optional.empty()).read(rows::add);
    }

    private static ErpFile file(String content, String name) {
        return new ErpFile(content.getBytes(StandardCharsets.UTF_8), name, Optional.empty());
    }

    private static ErpFile bytes(byte[] content) {
        return new ErpFile(content, "os.dbf", Optional.empty());
    }

    private void refused(String rule, int line, String words, ErpFile file) {
        assertThatThrownBy(() -> file.read(rows::add)).isInstanceOfSatisfying(UnreadableErpFileException.class,
                refusal -> {
                    assertThat(refusal.rule()).as(refusal.getMessage()).isEqualTo(rule);
                    assertThat(refusal.line()).as(refusal.getMessage()).isEqualTo(line);
                }).hasMessageContaining(words);
    }

    private static byte[] dbf(Charset charset) {
        var out = new ByteArrayOutputStream();
        try (var writer = new DBFWriter(out, charset)) {
            writer.setFields(new DBFField[]{new DBFField("INV_NO", DBFDataType.CHARACTER, 20),
                    new DBFField("NAME", DBFDataType.CHARACTER, 100), new DBFField("COST", DBFDataType.NUMERIC, 15, 2),
                    new DBFField("ACCEPTED", DBFDataType.DATE)});
            writer.addRecord(new Object[]{"17", "Аппарат УЗИ", new BigDecimal("1200.50"), new Date(126, 10, 23)});
            writer.addRecord(new Object[]{"18", "Стол", new BigDecimal("300"), null});
        }
        return out.toByteArray();
    }
}
