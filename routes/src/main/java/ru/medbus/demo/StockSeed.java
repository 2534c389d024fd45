package ru.medbus.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Drugs;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockOpening.Opened;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.shared.Gtin;
import ru.medbus.simulators.mdlp.MdlpCode;
import ru.medbus.simulators.mdlp.MdlpSimulator;

/** Thirty invented pharmacies with their stock, and a supplier's shipment on its way to one of them. */
@Component
@Profile("demo")
class StockSeed implements Seed {
    static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";
    static final String SUPPLIER = "00000000000900";
    private static final String OIDS = "1.2.643.5.1.13.13.12.2.99.99";
    private static final String OWNER = "00000000-0000-4000-8000-000000009900";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int DRUGS = 100;
    private static final int PHARMACIES = 29;

    private final StockPlaces places;
    private final StockOpening opening;
    private final Simulators simulators;
    private final Drugs drugs;
    private final Dispensings dispensings;

    StockSeed(StockPlaces places, StockOpening opening, Simulators simulators, Drugs drugs,
            Dispensings dispensings) {
        this.drugs = drugs;
        this.dispensings = dispensings;
        this.places = places;
        this.opening = opening;
        this.simulators = simulators;
    }

    @Override
    public boolean sown() {
        return places.find(PHARMACY).isPresent();
    }

    @Override
    public boolean ready() {
        return !drugs.empty();
    }

    @Override
    public void sow(int percent) {
        int drugs = Math.max(3, DRUGS * percent / 100);
        IntStream.rangeClosed(1, drugs).forEach(n -> dispensings.link(gtin(n), DrugSeed.item(n, 1).code()));
        place(96, "Аптека № 1 (пример)", Place.Kind.PHARMACY);
        place(97, "Центральный аптечный склад (пример)", Place.Kind.WAREHOUSE);
        IntStream.rangeClosed(1, PHARMACIES)
                .forEach(n -> place(n, "Аптека № " + (n + 1) + " (пример)", Place.Kind.PHARMACY));
        stock(96, drugs, 3);
        stock(97, drugs, 5);
        IntStream.rangeClosed(1, Math.max(1, PHARMACIES * percent / 100)).forEach(n -> stock(n, drugs, 1));
        simulator().ifPresent(mdlp -> ship(mdlp, place(96)));
    }

    private void place(int n, String title, Place.Kind kind) {
        places.put(new Place(oid(n), place(n), kind, title, OWNER));
        places.addCell(oid(n), "А-1", "Стеллаж А, полка 1", 0, false);
        places.addCell(oid(n), "Х-1", "Холодильник", 500, false);
        places.addCell(oid(n), "КАР", "Карантин", 0, true);
    }

    private void stock(int pharmacy, int drugs, int packs) {
        var stock = new ArrayList<Opened>();
        for (int drug = 1; drug <= drugs; drug++) {
            for (int series = 1; series <= 2; series++) {
                stock.add(opened(pharmacy, drug, series, packs));
            }
        }
        opening.enter(oid(pharmacy), stock, "medbus");
        simulator().ifPresent(mdlp -> stock.forEach(opened -> opened.sgtins().forEach(sgtin -> mdlp.know(MdlpCode
                .at(sgtin, place(pharmacy), opened.batch().series(), DAY.format(opened.batch().expiresOn()))))));
    }

    private static Opened opened(int pharmacy, int drug, int series, int packs) {
        var gtin = gtin(drug);
        var terms = new Terms(drug % 3 == 0 ? 2 : 3, 6, "", "01482000021260000%02d".formatted(drug),
                Optional.of(LocalDate.of(2026, 1, 15)));
        var batch = new Batch(0, gtin, drug(drug), "%02d%02d26".formatted(drug % 100, series),
                LocalDate.of(2027, 1, 31).plusMonths(drug % 18 + series * 3L), terms, SUPPLIER,
                10_000L + drug * 1_237L, 910L + drug * 112L);
        return new Opened(batch, IntStream.range(0, packs)
                .mapToObj(i -> gtin + "D%02d%03d%d%06d".formatted(pharmacy, drug, series, i)).toList());
    }

    /** A waybill of three packs, told by the supplier. */
    private static void ship(MdlpSimulator mdlp, String receiver) {
        var sgtins = IntStream.range(0, 3).mapToObj(i -> gtin(1) + "SHIP%09d".formatted(i)).toList();
        sgtins.forEach(sgtin -> mdlp.know(MdlpCode.at(sgtin, SUPPLIER, "990126", "31.12.2028")));
        var today = DAY.format(LocalDate.now());
        mdlp.ship(SUPPLIER, receiver, sgtins, """
            <documents version="1.38"><move_order_notification action_id="601"><subject_id>%s</subject_id>\
            <receiver_id>%s</receiver_id><operation_date>%sT09:00:00+03:00</operation_date><doc_num>ПР-100</doc_num>\
            <doc_date>%s</doc_date><turnover_type>1</turnover_type><source>3</source><contract_type>6</contract_type>\
            <contract_gos_num>0148200002126000001</contract_gos_num><order_details>%s</order_details>\
            </move_order_notification></documents>""".formatted(SUPPLIER, receiver, LocalDate.now(), today,
                sgtins.stream().map(sgtin -> "<union><sgtin>" + sgtin
                        + "</sgtin><cost>123.45</cost><vat_value>11.22</vat_value></union>")
                        .collect(Collectors.joining())));
    }

    private Optional<MdlpSimulator> simulator() {
        return simulators.simulator("mdlp").map(MdlpSimulator.class::cast);
    }

    static String gtin(int drug) {
        return Gtin.ofItem(4_600_000_001_00L + drug).digits();
    }

    private static String drug(int n) {
        var item = DrugSeed.item(n, 1);
        return item.name() + ", " + DrugSeed.drug(n).form() + " " + DrugSeed.drug(n).dose() + " № "
                + item.packSize().toPlainString();
    }

    private static String oid(int n) {
        return OIDS + "%02d".formatted(n);
    }

    /** Место деятельности of the invented region. */
    private static String place(int n) {
        return "000000000099%02d".formatted(n);
    }
}
