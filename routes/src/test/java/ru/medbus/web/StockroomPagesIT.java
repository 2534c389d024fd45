package ru.medbus.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.demo.Simulators;
import ru.medbus.domain.drugsupply.stock.Batch;
import ru.medbus.domain.drugsupply.stock.Cells;
import ru.medbus.domain.drugsupply.stock.StockOpening;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.stock.Terms;
import ru.medbus.domain.drugsupply.traceability.TraceabilityQueries;
import ru.medbus.domain.shared.Gtin;
import ru.medbus.simulators.mdlp.MdlpCode;
import ru.medbus.simulators.mdlp.MdlpSimulator;

/** The stockroom's pages as its people use them: counting, cells, destruction, return to the supplier, papers. */
class StockroomPagesIT extends BusIT {
    private static final String PHARMACY = "1.2.643.5.1.13.13.12.2.99.9996";
    private static final String MDLP_ID = "00000000009996";
    private static final String SUPPLIER = "00000000000900";
    private static final String TODAY = LocalDate.now().toString();
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    @Autowired
    private Screens screens;
    @Autowired
    private StockPlaces places;
    @Autowired
    private StockOpening opening;
    @Autowired
    private StockQueries stock;
    @Autowired
    private Cells cells;
    @Autowired
    private TraceabilityQueries told;
    @Autowired
    private Simulators simulators;
    private final String gtin = Gtin.ofItem(4_600_998_00000L + NUMBERS.getAndIncrement()).digits();
    private final String number = "СТ-" + NUMBERS.getAndIncrement();

    @BeforeEach
    void sown() {
        await().atMost(Duration.ofSeconds(60)).until(() -> places.find(PHARMACY).isPresent());
    }

    @Test
    void stocktakeIsOrderedCountedDecidedByAnotherAndPrinted() throws Exception {
        var packs = stocked(3);
        assertThat(body(screens.send("pharmacist", "/pharmacy/inventories/new", "facility", PHARMACY, "number", number,
                "day", TODAY, "chairman", " ", "gtins", gtin, "funding", "0"))).contains("председателя комиссии");
        var there = screens.send("pharmacist", "/pharmacy/inventories/new", "facility", PHARMACY, "number", number,
                "day", TODAY, "chairman", "Примерова П. П.", "members", "Образцов О. О.", "gtins", gtin, "funding",
                "0").andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        var sheet = there + "/sheets/" + screens.text("pharmacist", there).split("/sheets/")[1].split("\"")[0];
        assertThat(body(screens.send("pharmacist", sheet + "/scan", "code", "]d201" + gtin + "21"
                + packs.getFirst().substring(14)))).contains(packs.getFirst()).contains("Найдено 1 из 3");
        assertThat(body(screens.send("pharmacist", sheet + "/scan", "code", "123"))).contains("не код лекарства");
        screens.send("pharmacist", sheet + "/scan", "code", packs.get(1));
        screens.send("pharmacist", sheet + "/unreadable", "description", "Пример, код стёрт");
        screens.send("pharmacist", there + "/review");
        var review = screens.text("storekeeper", there);
        assertThat(review).contains("Недостача").contains("Код не читается").contains("Без решения: 2")
                .contains("300,00").doesNotContain("??");
        screens.send("pharmacist", there + "/all", "difference", "LACKING", "decision", "CORRECT", "kind", "11");
        assertThat(screens.text("pharmacist", there)).as("who has counted does not decide").contains("Без решения: 2");
        screens.send("storekeeper", there + "/all", "difference", "LACKING", "decision", "CORRECT", "kind", "11");
        screens.send("storekeeper", there + "/all", "difference", "UNREADABLE", "decision", "KEEP", "note",
                "Отложена, код запросим у поставщика");
        screens.send("storekeeper", there + "/act");
        assertThat(screens.text("storekeeper", there)).contains("Акт утверждён").contains("Списание № ");
        assertThat(stock.pack(packs.get(2)).orElseThrow().state()).isEqualTo("WRITTEN_OFF");
        assertThat(pdf(there + "/list.pdf")).contains("ИНВ-3").contains(gtin).contains("Примерова П. П.");
        assertThat(pdf(there + "/collation.pdf")).contains("ИНВ-19");
        assertThat(pdf(there + "/act.pdf")).contains("Недостача").contains("Списание №").contains("Отложена")
                .doesNotContain("ПРОЕКТ");
        screens.open("storekeeper", there + "/lines.xlsx").andExpect(status().isOk());
        assertThat(screens.text("pharmacist", "/pharmacy/inventories")).contains(number);
    }

    @Test
    void stocktakeOfAnotherIsNotSeen() throws Exception {
        screens.open("pharmacist", "/pharmacy/inventories/999999").andExpect(status().isNotFound());
        screens.open("doctor", "/pharmacy/inventories").andExpect(status().isForbidden());
        screens.open("pharmacist", "/pharmacy/cells/move?facility=1.2.643.5.1.13.13.12.2.99.9901")
                .andExpect(status().isForbidden());
        screens.open("pharmacist", "/pharmacy/moves/register/print.pdf?facility=1.2.643.5.1.13.13.12.2.99.9901")
                .andExpect(status().isForbidden());
    }

    @Test
    void packsAreHandedOverDestroyedAndMdlpAcceptsBoth() throws Exception {
        var packs = stocked(2);
        assertThat(body(screens.send("pharmacist", "/pharmacy/destruction/new", handOver(packs, "123"))))
                .contains("ИНН «123»");
        screens.send("pharmacist", "/pharmacy/destruction/new", handOver(packs, "9900000017"))
                .andExpect(status().is3xxRedirection());
        sendNow();
        eventually(() -> mdlp().code(packs.getFirst()).orElseThrow().status().equals("moved_for_disposal"));
        eventually(() -> screens.text("pharmacist", "/pharmacy/destruction").contains("Принято"));
        var operation = stock.movements(packs.getFirst()).getFirst().operationId();
        assertThat(pdf("/pharmacy/moves/" + operation + "/paper.pdf")).contains("на уничтожение").contains(number);
        screens.send("pharmacist", "/pharmacy/destruction/destroyed", "facility", PHARMACY, "operation",
                Long.toString(operation), "inn", "9900000017", "kpp", "990101001", "way", "3", "act", number, "actDay",
                TODAY);
        sendNow();
        eventually(() -> mdlp().code(packs.get(1)).orElseThrow().status().equals("disposed"));
        eventually(() -> told.history(packs.get(1)).getFirst().state().equals("ACCEPTED"));
        assertThat(stock.pack(packs.get(1)).orElseThrow().state()).isEqualTo("DESTROYED");
    }

    @Test
    void packsGoBackToTheSupplierAndMdlpsTicketIsSeenOnTheOperation() throws Exception {
        var packs = stocked(2);
        assertThat(body(screens.send("pharmacist", "/pharmacy/moves/new", giveBack(packs, "12"))))
                .contains("14 цифр");
        screens.send("pharmacist", "/pharmacy/moves/new", giveBack(packs, SUPPLIER))
                .andExpect(status().is3xxRedirection());
        assertThat(stock.pack(packs.getFirst()).orElseThrow().state()).isEqualTo("RETURNED");
        var there = "/pharmacy/moves/" + stock.movements(packs.getFirst()).getFirst().operationId();
        assertThat(screens.text("pharmacist", there)).contains("415 Отгрузка").contains("Ждёт отправки");
        sendNow();
        eventually(() -> screens.text("pharmacist", there).contains("Принято"));
        assertThat(mdlp().code(packs.getFirst()).orElseThrow()).matches(code -> code.status().equals("in_realization")
                && code.target().equals(SUPPLIER));
        assertThat(pdf(there + "/paper.pdf")).contains("возврат поставщику").contains("ТОРГ-12")
                .contains(packs.get(1)).contains("Итого");
        screens.open("pharmacist", there + "/paper.xlsx").andExpect(status().isOk());
        screens.open("pharmacist", there + "/packs.xlsx").andExpect(status().isOk());
        assertThat(pdf("/pharmacy/moves/register/print.pdf?facility=" + PHARMACY + "&kind=SUPPLIER_RETURN"))
                .contains(number).contains("Возврат поставщику");
        screens.open("pharmacist", "/pharmacy/moves/register/list.xlsx?facility=" + PHARMACY)
                .andExpect(status().isOk());
    }

    @Test
    void cellIsKeptSuggestedAndFilledByTheScanner() throws Exception {
        var code = "Х-" + NUMBERS.getAndIncrement();
        assertThat(body(screens.send("pharmacist", "/pharmacy/cells", cell(code, "8", "2"))))
                .contains("от меньшей к большей");
        screens.send("pharmacist", "/pharmacy/cells", cell(code, "2", "8")).andExpect(status().is3xxRedirection());
        screens.send("pharmacist", "/pharmacy/cells/need", "facility", PHARMACY, "gtin", gtin, "low", "2", "high",
                "8");
        var receipt = receipt();
        assertThat(screens.text("pharmacist", receipt)).contains("Есть место, +2…+8 °C")
                .contains("Карантин").doesNotContain("??");
        screens.send("pharmacist", receipt + "/accept", "cell-1", code);
        assertThat(stock.pack(gtin + "CELL000000001").orElseThrow().cell()).isEqualTo(code);
        assertThat(pdf(receipt + "/act.pdf")).contains("ТОРГ-2").contains("Не поступило");
        screens.open("pharmacist", receipt + "/act.xlsx").andExpect(status().isOk());
        var packs = stocked(1);
        var label = cells.find(PHARMACY, code).orElseThrow().label();
        var move = "/pharmacy/cells/move";
        assertThat(body(screens.send("pharmacist", move, "facility", PHARMACY, "cell", "", "code", label)))
                .contains("Ячейка " + code);
        assertThat(body(screens.send("pharmacist", move, "facility", PHARMACY, "cell", code, "code",
                packs.getFirst()))).contains(packs.getFirst() + " → " + code);
        assertThat(stock.pack(packs.getFirst()).orElseThrow().cell()).isEqualTo(code);
        assertThat(body(screens.send("pharmacist", move, "facility", PHARMACY, "cell", code, "code", "CELL-999999")))
                .contains("в этой организации нет");
        assertThat(pdf("/pharmacy/cells/labels.pdf?facility=" + PHARMACY)).contains(label).contains(code);
        assertThat(screens.text("pharmacist", "/pharmacy/cells")).contains(code).doesNotContain("??");
    }

    @Test
    void everyKindOfOperationHasItsPaper() throws Exception {
        var packs = stocked(4);
        send("ship", packs.subList(0, 1), "kind", "0", "to", "1.2.643.5.1.13.13.12.2.99.9997");
        send("writeoff", packs.subList(1, 2), "kind", "13");
        send("place", packs.subList(2, 3), "kind", "0", "cell", "А-1");
        assertThat(paper(packs.get(0))).contains("Накладная на внутреннее перемещение").contains("Получатель");
        assertThat(paper(packs.get(1))).contains("Акт о списании").contains("Списание без передачи");
        assertThat(paper(packs.get(2))).contains("Лист размещения").contains("А-1");
        assertThat(paper(packs.get(3))).contains("Приходный ордер");
        screens.open("pharmacist", "/pharmacy/moves/999999999/paper.pdf").andExpect(status().isNotFound());
    }

    private void send(String deed, List<String> packs, String... more) throws Exception {
        var fields = Stream.concat(Stream.of("facility", PHARMACY, "deed", deed, "number", number, "day", TODAY,
                "reason", "", "codes", String.join("\n", packs)), Stream.of(more)).toArray(String[]::new);
        screens.send("pharmacist", "/pharmacy/moves/new", fields).andExpect(status().is3xxRedirection());
    }

    private String paper(String pack) throws Exception {
        return pdf("/pharmacy/moves/" + stock.movements(pack).getFirst().operationId() + "/paper.pdf");
    }

    /** A waybill of three packs, of which two came. */
    private String receipt() throws Exception {
        var there = screens.send("pharmacist", "/pharmacy/receipts/new", "facility", PHARMACY, "supplier", SUPPLIER,
                "supplierName", "ООО «Пример»", "number", number, "day", TODAY, "way", "POSTING", "funding", "3",
                "contractNumber", "", "contractDate", "", "lines", gtin + ";Пример, ампулы;A1;31.12.2030;3;10,00;0,91")
                .andReturn().getResponse().getRedirectedUrl();
        screens.send("pharmacist", there + "/scan", "code", gtin + "CELL000000001");
        screens.send("pharmacist", there + "/scan", "code", gtin + "CELL000000002");
        return there;
    }

    private String[] cell(String code, String low, String high) {
        return new String[]{"facility", PHARMACY, "code", code, "zone", "Холод", "rack", "1", "title", "Полка", "low",
                low, "high", high, "capacity", "10"};
    }

    private String[] handOver(List<String> packs, String inn) {
        return new String[]{"facility", PHARMACY, "inn", inn, "kpp", "990101001", "fias",
                "00000000-0000-4000-8000-000000000001", "contract", "Д-1", "contractDay", TODAY, "act", number,
                "actDay", TODAY, "ground", "1", "decision", "", "cause", "5", "codes", String.join("\n", packs)};
    }

    private String[] giveBack(List<String> packs, String supplier) {
        return new String[]{"facility", PHARMACY, "deed", "return", "supplier", supplier, "number", number, "day",
                TODAY, "kind", "0", "reason", "Нарушена упаковка", "codes", String.join("\n", packs)};
    }

    private void sendNow() throws Exception {
        screens.send("pharmacist", "/pharmacy/mdlp/send", "facility", PHARMACY);
    }

    /** Packs of a drug of its own, which МДЛП knows to be here. */
    private List<String> stocked(int count) {
        var packs = IntStream.range(0, count).mapToObj(i -> gtin + "R%012d".formatted(NUMBERS.getAndIncrement()))
                .toList();
        var batch = new Batch(0, gtin, "Пример-склад, таблетки", "A1", LocalDate.of(2030, 12, 31),
                new Terms(3, 6, "", "0148200002126000001", Optional.empty()), SUPPLIER, 10_000, 909);
        opening.enter(PHARMACY, List.of(new StockOpening.Opened(batch, packs)), "medbus");
        packs.forEach(pack -> mdlp().know(MdlpCode.at(pack, MDLP_ID, "A1", "31.12.2030")));
        return packs;
    }

    private String pdf(String path) throws Exception {
        var paper = screens.open("pharmacist", path).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsByteArray();
        try (var read = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    private static String body(org.springframework.test.web.servlet.ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private static void eventually(Callable<Boolean> fact) {
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).until(fact);
    }

    private MdlpSimulator mdlp() {
        return (MdlpSimulator) simulators.simulator("mdlp").orElseThrow();
    }
}
