package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.shared.Gtin;

/** A waybill before it is entered. */
public record WaybillDraft(String facilityOid, String supplier, String supplierName, Paper paper, Waybill.Way way,
        Terms terms, String origin, List<Line> lines) {
    private static final int MOST_LINES = 1_000;

    /** @param codes that the supplier names: SGTIN with its SSCC, which may be empty */
    public record Line(String gtin, String drug, String series, Optional<LocalDate> expiresOn, int packs,
            long priceKopecks, long vatKopecks, List<Code> codes) {}

    public record Code(String sgtin, String box) {}

    /** @throws StockRefusedException says which line and what is wrong */
    void check() {
        if (!supplier.matches("[0-9]{14}")) {
            throw new StockRefusedException("Место деятельности поставщика — 14 цифр, а не «" + supplier + "».");
        }
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new StockRefusedException("В накладной должно быть от 1 до " + MOST_LINES + " строк.");
        }
        for (int i = 0; i < lines.size(); i++) {
            check(i + 1, lines.get(i));
        }
    }

    private static void check(int n, Line line) {
        require(Gtin.parse(line.gtin()).isPresent(), n,
                "GTIN «" + line.gtin() + "»: нужны 14 цифр с верной контрольной");
        require(!line.drug().isBlank(), n, "нет наименования");
        require(line.series().length() <= 20, n, "серия длиннее 20 знаков");
        require(line.packs() > 0 && line.packs() <= 25_000, n, "количество — от 1 до 25 000 упаковок");
        require(line.priceKopecks() >= 0 && line.vatKopecks() >= 0 && line.vatKopecks() <= line.priceKopecks(), n,
                "цена и НДС не меньше нуля, НДС не больше цены");
    }

    private static void require(boolean fine, int n, String what) {
        if (!fine) {
            throw new StockRefusedException("Строка " + n + ": " + what + ".");
        }
    }
}
