package ru.medbus.domain.drugsupply.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.medbus.domain.shared.Gtin;

/** An invented store with an invented pharmacy, apart from those of other tests. */
@Component
public class StockWorld {
    public static final String SUPPLIER = "00000000000900";
    public static final LocalDate TODAY = LocalDate.now();
    public static final LocalDate FAR = TODAY.plusYears(2);
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    private final StockPlaces places;
    private final Waybills waybills;
    private final StockReceipts receipts;

    StockWorld(StockPlaces places, Waybills waybills, StockReceipts receipts) {
        this.places = places;
        this.waybills = waybills;
        this.receipts = receipts;
    }

    /** @param owner участник */
    public String place(Place.Kind kind, String owner) {
        long n = NUMBERS.getAndIncrement();
        var oid = "1.2.643.5.1.13.13.12.2.98." + n;
        places.put(new Place(oid, "%014d".formatted(50_000 + n), kind, "Место " + n, owner));
        return oid;
    }

    public String warehouse() {
        return place(Place.Kind.WAREHOUSE, "region");
    }

    public String pharmacy() {
        return place(Place.Kind.PHARMACY, "region");
    }

    public static String gtin() {
        return Gtin.ofItem(4_600_999_00000L + NUMBERS.getAndIncrement()).digits();
    }

    public static List<String> codes(String gtin, int count) {
        return IntStream.range(0, count).mapToObj(i -> gtin + "T%012d".formatted(NUMBERS.getAndIncrement())).toList();
    }

    public static Paper paper() {
        return new Paper("ТН-" + NUMBERS.getAndIncrement(), TODAY);
    }

    public static Terms terms(int funding) {
        return new Terms(funding, 6, "", "0148200002126000001", Optional.of(LocalDate.of(2026, 1, 15)));
    }

    /** Packs of one series in stock. */
    public List<String> stocked(String facility, String gtin, String series, LocalDate expires, int packs) {
        return stocked(facility, gtin, series, expires, terms(2), packs, "");
    }

    public List<String> stocked(String facility, String gtin, String series, LocalDate expires, Terms terms, int packs,
            String box) {
        var codes = codes(gtin, packs);
        long waybill = waybill(facility, new WaybillDraft.Line(gtin, "Пример, таблетки 10 мг № 30", series,
                Optional.of(expires), packs, 12_345, 1_122,
                codes.stream().map(code -> new WaybillDraft.Code(code, box)).toList()), terms);
        new ArrayList<>(codes).forEach(code -> waybills.scan(waybill, facility, code, "storekeeper"));
        receipts.accept(waybill, facility, "", "storekeeper");
        return codes;
    }

    /** What a supplier has sent and nobody has looked at yet. @return the waybill */
    public long shipped(String facility, List<String> codes) {
        return waybill(facility, new WaybillDraft.Line(codes.getFirst().substring(0, 14), "Пример, таблетки 10 мг № 30",
                "А1", Optional.of(FAR), codes.size(), 12_345, 1_122,
                codes.stream().map(code -> new WaybillDraft.Code(code, "")).toList()), terms(2));
    }

    private long waybill(String facility, WaybillDraft.Line line, Terms terms) {
        return waybills.add(new WaybillDraft(facility, SUPPLIER, "ООО «Пример»", paper(), Waybill.Way.DIRECT, terms, "",
                List.of(line)), "storekeeper").orElseThrow();
    }
}
