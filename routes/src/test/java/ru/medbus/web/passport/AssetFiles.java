package ru.medbus.web.passport;

import com.linuxense.javadbf.DBFDataType;
import com.linuxense.javadbf.DBFField;
import com.linuxense.javadbf.DBFWriter;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Fixed assets as accounting writes them, in each format that it can (docs/systems/facilityerp.md). */
final class AssetFiles {
    private AssetFiles() {}

    /** @param rows number, name, cost, room */
    static byte[] csv(String... rows) {
        return ("INV_NO;NAME;COST;ROOM\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @param costs by inventory number, rubles */
    static byte[] dbf(Map<String, String> costs) {
        var out = new ByteArrayOutputStream();
        try (var file = new DBFWriter(out, Charset.forName("windows-1251"))) {
            file.setFields(new DBFField[]{new DBFField("INV_NO", DBFDataType.CHARACTER, 20),
                    new DBFField("NAME", DBFDataType.CHARACTER, 60), new DBFField("COST", DBFDataType.NUMERIC, 15, 2)});
            costs.forEach((number, cost) -> file.addRecord(new Object[]{number, "Аппарат", new BigDecimal(cost)}));
        }
        return out.toByteArray();
    }

    /** @param rooms by inventory number */
    static String xml(String facility, Map<String, String> rooms) {
        return """
            <Выгрузка xmlns="urn:medbus:facilityerp:1" Организация="%s" Строк="%d">%s</Выгрузка>
            """.formatted(facility, rooms.size(), rooms.entrySet().stream()
                .map(asset -> asset(asset.getKey(), asset.getValue())).collect(Collectors.joining()));
    }

    private static String asset(String number, String room) {
        return """
            <Справочник.ОбъектыЭксплуатации><КлючевыеСвойства><ИнвентарныйНомер>%s</ИнвентарныйНомер>
            <Наименование>Аппарат</Наименование></КлючевыеСвойства><Кабинет>%s</Кабинет>
            </Справочник.ОбъектыЭксплуатации>""".formatted(number, room);
    }
}
