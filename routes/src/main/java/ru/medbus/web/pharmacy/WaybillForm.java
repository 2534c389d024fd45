package ru.medbus.web.pharmacy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.drugsupply.stock.Paper;
import ru.medbus.domain.drugsupply.stock.StockRefusedException;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.drugsupply.stock.Waybill;
import ru.medbus.domain.drugsupply.stock.WaybillDraft;

/**
 * A waybill as it is typed.
 *
 * @param lines one a line: GTIN; наименование; серия; годен до; упаковок; цена; НДС — also as pasted from a spreadsheet
 */
record WaybillForm(String facility, String supplier, String supplierName, String number, String day, String way,
        int funding, String contractNumber, String contractDate, String lines) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");
    /** МДЛП contract_type 6: государственное лекарственное обеспечение. */
    private static final int STATE_SUPPLY = 6;

    static WaybillForm blank(String facility) {
        return new WaybillForm(facility, "", "", "", LocalDate.now().toString(), "REVERSE", 3, "", "", "");
    }

    /** @throws StockRefusedException says which field or line is wrong */
    WaybillDraft draft() {
        var terms = new Terms(funding, STATE_SUPPLY, "", contractNumber.strip(),
                contractDate.isBlank() ? Optional.empty() : Optional.of(iso(contractDate, "Дата контракта")));
        if (!contractNumber.isBlank() && contractNumber.strip().length() > 200) {
            throw new StockRefusedException("Номер контракта длиннее 200 знаков.");
        }
        return new WaybillDraft(facility, supplier.strip(), supplierName.strip(),
                new Paper(number, iso(day, "Дата накладной")), Waybill.Way.valueOf(way), terms, "", read());
    }

    private List<WaybillDraft.Line> read() {
        var read = new ArrayList<WaybillDraft.Line>();
        for (var line : lines.split("\\R")) {
            if (!line.isBlank()) {
                read.add(line(read.size() + 1, line.split("[;\\t]", -1)));
            }
        }
        return read;
    }

    private static WaybillDraft.Line line(int n, String[] cells) {
        if (cells.length != 7) {
            throw new StockRefusedException("Строка " + n + ": нужно 7 столбцов через точку с запятой, а их "
                    + cells.length + ".");
        }
        return new WaybillDraft.Line(cells[0].strip(), cells[1].strip(), cells[2].strip(),
                Optional.of(day(n, cells[3])), number(n, cells[4]), kopecks(n, cells[5], "цена"),
                kopecks(n, cells[6], "НДС"), List.of());
    }

    private static LocalDate day(int n, String text) {
        try {
            return LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeException e) {
            throw new StockRefusedException("Строка " + n + ": срок годности — день вида 31.12.2027, а не «"
                    + text.strip() + "».");
        }
    }

    private static int number(int n, String text) {
        if (!text.strip().matches("\\d{1,6}")) {
            throw new StockRefusedException("Строка " + n + ": количество — целое число, а не «" + text.strip() + "».");
        }
        return Integer.parseInt(text.strip());
    }

    private static long kopecks(int n, String text, String what) {
        var typed = text.strip().replace(" ", "").replace("\u00a0", "").replace(',', '.');
        if (!typed.matches("\\d{1,12}([.]\\d{1,2})?")) {
            throw new StockRefusedException("Строка " + n + ": " + what + " — рубли с копейками, а не «" + text.strip()
                    + "».");
        }
        return new BigDecimal(typed).movePointRight(2).longValueExact();
    }

    private static LocalDate iso(String text, String what) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new StockRefusedException(what + ": укажите день.");
        }
    }
}
