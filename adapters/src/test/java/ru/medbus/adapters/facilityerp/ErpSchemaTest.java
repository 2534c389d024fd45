package ru.medbus.adapters.facilityerp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import ru.medbus.schemas.facilityerp.ErpColumn;
import ru.medbus.schemas.facilityerp.ErpRow;
import ru.medbus.schemas.xml.SafeXml;

/** What vendors write by the schema is what the bus reads. */
class ErpSchemaTest {
    private static final String STAFF = """
            <Выгрузка xmlns="urn:medbus:facilityerp:1" Организация="1.2.643.5.1.13.13.12.2.99.9999" Строк="1" Месяц="2026-11">
              <Справочник.Сотрудники>
                <КлючевыеСвойства><СНИЛС>112-233-445 95</СНИЛС><ФИО>Примеров Пётр Петрович</ФИО></КлючевыеСвойства>
                <КодДолжности>109</КодДолжности>
                <Должность>Врач-терапевт</Должность>
                <Подразделение>Терапия</Подразделение>
                <Ставка>1</Ставка>
                <ФОТ>112300.00</ФОТ>
              </Справочник.Сотрудники>
            </Выгрузка>
            """;
    private static final String ASSETS = """
            <Выгрузка xmlns="urn:medbus:facilityerp:1" Организация="1.2.643.5.1.13.13.12.2.99.9999" Строк="1">
              <Справочник.ОбъектыЭксплуатации>
                <КлючевыеСвойства><ИнвентарныйНомер>17</ИнвентарныйНомер><Наименование>Аппарат УЗИ</Наименование></КлючевыеСвойства>
                <ЗаводскойНомер>US-1</ЗаводскойНомер>
                <Изготовитель>ООО «Пример»</Изготовитель>
                <КодОКОФ>330.26.60.12</КодОКОФ>
                <ДатаПринятияКУчету>2020-12-31</ДатаПринятияКУчету>
                <ПервоначальнаяСтоимость>1200.50</ПервоначальнаяСтоимость>
                <ОстаточнаяСтоимость>0</ОстаточнаяСтоимость>
                <Кабинет>214</Кабинет>
                <Состояние>В эксплуатации</Состояние>
              </Справочник.ОбъектыЭксплуатации>
            </Выгрузка>
            """;
    private static Schema schema;

    @BeforeAll
    static void schema() throws SAXException {
        schema = SafeXml.schemaFactory(null).newSchema(new StreamSource(
                ErpSchemaTest.class.getResourceAsStream("/facilityerp/1/accounting.xsd")));
    }

    @Test
    void everyElementOfTheSchemaIsRead() throws Exception {
        assertThat(read(ASSETS).cells()).hasSize(10);
        assertThat(read(STAFF).cells()).hasSize(8).containsEntry(ErpColumn.MONTH, "2026-11");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<Ставка>1</Ставка> | ''", "112300.00 | -1",
            "Месяц=\"2026-11\" | Месяц=\"ноябрь\"",
            "<Подразделение>Терапия</Подразделение> | <Отдел>Терапия</Отдел>", "Строк=\"1\" | ''"})
    void whatBreaksTheRulesBreaksTheSchema(String what, String with) {
        assertThatThrownBy(() -> validate(STAFF.replace(what, with))).isInstanceOf(SAXException.class);
    }

    private static ErpRow read(String xml) throws SAXException, IOException {
        validate(xml);
        var rows = new ArrayList<ErpRow>();
        new ErpFile(xml.getBytes(StandardCharsets.UTF_8), "batch.xml", Optional.empty()).read(rows::add);
        return rows.getFirst();
    }

    private static void validate(String xml) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }
}
