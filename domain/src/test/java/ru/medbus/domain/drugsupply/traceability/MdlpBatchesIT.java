package ru.medbus.domain.drugsupply.traceability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.traceability.Ticket.Refusal;
import ru.medbus.domain.drugsupply.traceability.Ticket.Verdict;

@DatabaseTest
class MdlpBatchesIT {
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    @Autowired
    private MdlpReports reports;
    @Autowired
    private MdlpBatches batches;
    @Autowired
    private MdlpDocuments documents;
    @Autowired
    private MdlpRepairs repairs;
    @Autowired
    private TraceabilityGate gate;
    @Autowired
    private TraceabilityOverrides overrides;
    @Autowired
    private MdlpCodes codes;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;
    private final String place = "%014d".formatted(70_000 + NUMBERS.getAndIncrement());

    @Test
    void reportsOfOnePlaceAndKindShareADocumentAndOthersDoNot() {
        report(ReportKind.WITHDRAWAL, Facts.NONE.with(Fact.WITHDRAWAL_KIND, 11), lines(3));
        report(ReportKind.WITHDRAWAL, Facts.NONE.with(Fact.WITHDRAWAL_KIND, 11), lines(2));
        report(ReportKind.WITHDRAWAL, Facts.NONE.with(Fact.WITHDRAWAL_KIND, 13), lines(1));
        report(ReportKind.UNIT_EXTRACT, Facts.NONE, lines(1));
        batches.collectNow();
        assertThat(made()).hasSize(3).extracting(document -> document.lines().size()).containsExactlyInAnyOrder(5, 1,
                1);
    }

    @Test
    void freshReportsWaitForTheirTime() {
        report(ReportKind.WITHDRAWAL, Facts.NONE.with(Fact.WITHDRAWAL_KIND, 11), lines(3));
        batches.collect();
        assertThat(made()).isEmpty();
    }

    @Test
    void boxesAreCountedOnceAndNeverDivided() {
        var boxed = IntStream.range(0, 2_000).mapToObj(i -> new ReportLine(sgtin(),
                "%018d".formatted(NUMBERS.get() * 1_000_000 + i), "", "", 0, 0, 0)).toList();
        report(ReportKind.UNIT_UNPACK, Facts.NONE, boxed);
        batches.collectNow();
        assertThat(made()).extracting(document -> document.lines().size()).containsExactlyInAnyOrder(1_500, 500);
    }

    @Test
    void laterDocumentOfAPackWaitsForTheTicketOfTheEarlier() {
        var pack = sgtin();
        report(ReportKind.ACCEPT, Facts.NONE.with(Fact.COUNTERPARTY, place), List.of(ReportLine.of(pack)));
        report(ReportKind.WITHDRAWAL, Facts.NONE.with(Fact.WITHDRAWAL_KIND, 11), List.of(ReportLine.of(pack)));
        batches.collectNow();
        var first = made();
        assertThat(first).extracting(OutgoingDocument::kind).containsExactly(ReportKind.ACCEPT);
        batches.collectNow();
        assertThat(made()).hasSize(1);
        documents.sent(first.getFirst().id(), "federal-" + pack);
        documents.settle(first.getFirst().id(), new Ticket(Verdict.ACCEPTED, "op", "", List.of()));
        batches.collectNow();
        assertThat(made()).extracting(OutgoingDocument::kind).containsExactly(ReportKind.ACCEPT, ReportKind.WITHDRAWAL);
    }

    @Test
    void partialTicketRefusesWhatItNamesAndARefusedPackIsToldAgainInItsTurn() {
        var packs = lines(3);
        report(ReportKind.WITHDRAWAL, Facts.NONE.with(Fact.WITHDRAWAL_KIND, 11), packs);
        batches.collectNow();
        var document = made().getFirst();
        var refused = packs.get(1).object();
        var ticket = new Ticket(Verdict.PARTIAL, "op", "",
                List.of(new Refusal(refused, "11", "Некорректное состояние")));
        assertThat(documents.settle(document.id(), ticket)).isTrue();
        assertThat(documents.settle(document.id(), new Ticket(Verdict.ACCEPTED, "x", "", List.of()))).isFalse();
        assertThat(states(packs)).containsExactly("ACCEPTED", "REFUSED", "ACCEPTED");
        report(ReportKind.RETURN_TO_CIRCULATION, Facts.NONE, List.of(packs.get(1)));
        batches.collectNow();
        assertThat(made()).hasSize(1);
        repairs.again(document.id(), refused, Actor.HUB);
        batches.collectNow();
        assertThat(made()).hasSize(2).last().satisfies(second -> {
            assertThat(second.kind()).isEqualTo(ReportKind.WITHDRAWAL);
            assertThat(second.lines()).extracting(ReportLine::object).containsExactly(refused);
        });
        assertThatThrownBy(() -> repairs.again(document.id(), "", Actor.HUB))
                .isInstanceOf(TraceabilityRefusedException.class).hasMessageContaining("нет отказанных");
    }

    @Test
    void rejectedDocumentRefusesAllWithTheReason() {
        var packs = lines(2);
        report(ReportKind.WITHDRAWAL, Facts.NONE.with(Fact.WITHDRAWAL_KIND, 11), packs);
        batches.collectNow();
        long id = made().getFirst().id();
        documents.settle(id, new Ticket(Verdict.REJECTED, "op", "Операция отклонена",
                List.of(new Refusal(packs.getFirst().object(), "11", "Некорректное состояние"))));
        assertThat(states(packs)).containsExactly("REFUSED", "REFUSED");
        assertThatThrownBy(() -> repairs.close(id, "", " ", Actor.HUB)).hasMessageContaining("Укажите, почему");
        assertThat(repairs.close(id, "", "Списано в личном кабинете", Actor.HUB)).isEqualTo(2);
        assertThat(states(packs)).containsExactly("CLOSED", "CLOSED");
    }

    @Test
    void gateBarsWhatMdlpForbidsAndAPersonMayPermitItOnce() {
        var pack = sgtin();
        assertThat(barriers(pack)).isEmpty();
        codes.told(List.of(new CodeState(pack, "in_circulation", place, "", "A1", "", "", 0, "")));
        assertThat(barriers(pack)).isEmpty();
        codes.told(List.of(new CodeState(pack, "in_circulation", place, "", "A1", "", "01И-1/26", 0, "")));
        assertThat(barriers(pack)).singleElement().satisfies(barrier -> assertThat(barrier.text())
                .contains("приостановлен решением 01И-1/26"));
        assertThatThrownBy(() -> require(pack)).isInstanceOf(BarredException.class);
        assertThatThrownBy(() -> overrides.permit(GatedOperation.MOVE, List.of(pack), "надо", Actor.HUB))
                .hasMessageContaining("не короче 10");
        overrides.permit(GatedOperation.MOVE, List.of(pack), "Решение отменено письмом 01И-2/26", Actor.HUB);
        require(pack);
        assertThatThrownBy(() -> require(pack)).isInstanceOf(BarredException.class);
        assertThat(jdbc.queryForObject("select count(*) from access.audit_record where subject like '%' || ?",
                Integer.class,
                pack)).isEqualTo(1);
    }

    @Test
    void gateTellsWhyInWords() {
        var pack = sgtin();
        told(pack, new CodeState(pack, "out_of_circulation", place, "", "", "", "", 0, ""), "«выведен из оборота»");
        told(pack, new CodeState(pack, "in_circulation", "00000000000001", "", "", "", "", 0, ""),
                "числится за местом деятельности 00000000000001");
        told(pack, CodeState.refused(pack, 2, "not found"), "возможна подделка");
        told(pack, CodeState.refused(pack, 4, "denied"), "мы не владелец");
        told(pack, CodeState.refused(pack, 77, "странное"), "ошибкой 77: странное");
    }

    @Test
    void changedCodeIsNotBelievedUntilAskedAnew() {
        var packs = lines(1);
        var pack = packs.getFirst().object();
        codes.told(List.of(new CodeState(pack, "out_of_circulation", place, "", "", "", "", 0, "")));
        report(ReportKind.RETURN_TO_CIRCULATION, Facts.NONE, packs);
        batches.collectNow();
        documents.settle(made().getFirst().id(), new Ticket(Verdict.ACCEPTED, "op", "", List.of()));
        assertThat(barriers(pack)).isEmpty();
        assertThat(codes.of(List.of(pack)).get(pack).askedAt()).isEmpty();
    }

    private void told(String pack, CodeState state, String reason) {
        codes.told(List.of(state));
        assertThat(barriers(pack)).singleElement()
                .satisfies(barrier -> assertThat(barrier.text()).contains(reason));
    }

    private List<Barrier> barriers(String pack) {
        return gate.barriers(GatedOperation.MOVE, Optional.of(place), List.of(pack));
    }

    private void require(String pack) {
        transaction.executeWithoutResult(
                status -> gate.require(GatedOperation.MOVE, Optional.of(place), List.of(pack)));
    }

    private void report(ReportKind kind, Facts facts, List<ReportLine> lines) {
        transaction.executeWithoutResult(status -> reports.add(new Report(kind, place, Instant.now(), facts), lines));
    }

    private List<OutgoingDocument> made() {
        return jdbc
                .queryForList("select id from traceability.document where subject = ? order by id", Long.class, place)
                .stream().map(documents::get).toList();
    }

    private List<String> states(List<ReportLine> lines) {
        return lines.stream().map(line -> jdbc.queryForObject(
                "select state from traceability.outgoing where object = ?", String.class, line.object())).toList();
    }

    private static List<ReportLine> lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> ReportLine.of(sgtin())).toList();
    }

    private static String sgtin() {
        return "04600000000015B%012d".formatted(NUMBERS.getAndIncrement());
    }
}
