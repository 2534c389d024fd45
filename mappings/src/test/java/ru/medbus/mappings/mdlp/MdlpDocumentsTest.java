package ru.medbus.mappings.mdlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xml.sax.SAXException;
import ru.medbus.domain.drugsupply.traceability.DocumentState;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.Notice;
import ru.medbus.domain.drugsupply.traceability.OutgoingDocument;
import ru.medbus.domain.drugsupply.traceability.ReportKind;
import ru.medbus.domain.drugsupply.traceability.ReportLine;
import ru.medbus.domain.drugsupply.traceability.Ticket.Verdict;
import ru.medbus.schemas.mdlp.MdlpXml;
import ru.medbus.schemas.xml.XmlRefusedException;

/** Every kind that we build, against our schema and the official set 1.38; every example of the official set, read. */
class MdlpDocumentsTest {
    private static final String ONE = "04600000000015TEST000000001";
    private static final String TWO = "04600000000015TEST000000002";
    private static final String BOX = "146000000000000128";
    private static final Facts ALL = new Facts(Map.ofEntries(Map.entry(Fact.COUNTERPARTY, "00000000000900"),
            Map.entry(Fact.DOC_NUMBER, "ТН-1"), Map.entry(Fact.DOC_DATE, "2026-11-23"),
            Map.entry(Fact.DOC_SERIES, "0125"), Map.entry(Fact.TURNOVER, "2"), Map.entry(Fact.FUNDING, "2"),
            Map.entry(Fact.CONTRACT_KIND, "6"), Map.entry(Fact.CONTRACT_REGISTRY, "2631234567826000001"),
            Map.entry(Fact.CONTRACT_NUMBER, "0148200002126000001"), Map.entry(Fact.CONTRACT_DATE, "2026-01-15"),
            Map.entry(Fact.RECEIVING, "1"), Map.entry(Fact.REASON, "Не тот  получатель "),
            Map.entry(Fact.WITHDRAWAL_KIND, "11"), Map.entry(Fact.DESTRUCTION_WAY, "3"),
            Map.entry(Fact.DESTRUCTION_GROUND, "1"), Map.entry(Fact.DESTRUCTION_CAUSE, "5"),
            Map.entry(Fact.DESTROYER_INN, "7700000000"), Map.entry(Fact.DESTROYER_KPP, "770001001"),
            Map.entry(Fact.DESTROYER_FIAS, "00000000-0000-4000-8000-000000000001"),
            Map.entry(Fact.ACT_NUMBER, "А-1"), Map.entry(Fact.ACT_DATE, "2026-11-22"), Map.entry(Fact.BOX, BOX),
            Map.entry(Fact.DEVICE, "0000000000000001"), Map.entry(Fact.DEVICE_MESSAGE, "m-1"),
            Map.entry(Fact.OPERATION, "00000000-0000-4000-8000-000000000002"),
            Map.entry(Fact.OPERATION_KIND, "470"), Map.entry(Fact.WITHDRAWAL_CAUSE, "4"),
            Map.entry(Fact.RETURN_CAUSE, "1")));

    @TestFactory
    Stream<DynamicTest> everyKindIsAllowedByTheSchemas() {
        var official = official();
        return Stream.of(ReportKind.values()).flatMap(
                kind -> contents(kind).map(content -> DynamicTest.dynamicTest(kind.number() + " of " + content, () -> {
                    var xml = xml(kind, content.equals("packs") ? packs() : boxes());
                    MdlpXml.check(xml);
                    assertThat(new String(xml, StandardCharsets.UTF_8)).contains("action_id=\"" + kind.number() + '"');
                    assertThat(MdlpXml.read(xml).getVersion()).isEqualTo("1.38");
                    if (official.isPresent()) {
                        official.get().newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadWrittenAndAllowed() throws IOException {
        var folder = reference().map(path -> path.resolve("examples-made"));
        Assumptions.assumeTrue(folder.isPresent(), "no reference beside");
        var official = official().orElseThrow();
        try (var files = Files.list(folder.get())) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        var xml = Files.readAllBytes(file);
                        MdlpXml.check(xml);
                        var again = MdlpXml.write(MdlpXml.read(xml));
                        official.newValidator().validate(new StreamSource(new ByteArrayInputStream(again)));
                        assertThat(content(again)).isEqualTo(content(xml));
                    }));
        }
    }

    @Test
    void boxStandsOnceForItsPacks() {
        var move = MdlpXml.read(xml(ReportKind.MOVE_STATE_DISPATCH, boxes())).getMoveStateDispatch();
        assertThat(move.getOrderDetails().getUnion()).hasSize(1).first().satisfies(line -> {
            assertThat(line.getSsccDetail().getSscc()).isEqualTo(BOX);
            assertThat(line.getSsccDetail().getDetail()).hasSize(1);
            assertThat(line.getCost()).hasToString("123.45");
        });
    }

    @Test
    void shareOfAPackIsSoldPart() {
        var recipe = MdlpXml.read(xml(ReportKind.RECIPE,
                List.of(new ReportLine(ONE, "", "1/3", "A1", 0, 0, 0), ReportLine.of(TWO)))).getRecipe();
        assertThat(recipe.getOrderDetails().getUnion()).extracting(line -> String.valueOf(line.getSoldPart()))
                .containsExactly("1/3", "null");
        assertThat(recipe.getDocDate()).isEqualTo("23.11.2026");
        assertThat(recipe.getOperationDate()).hasToString("2026-11-23T12:00+03:00");
    }

    @Test
    void blanksThatTheFormatForbidsAreDropped() {
        assertThat(MdlpXml.read(xml(ReportKind.REFUSAL_RECEIVER, packs())).getRefusalReceiver().getReason())
                .isEqualTo("Не тот получатель");
    }

    @Test
    void ticketTellsEveryObjectApart() {
        var ticket = TicketFromMdlp.toTicket(MdlpXml.read("""
            <documents xmlns:ns2="http://www.mdlp.org/wsdl/MdlpService.wsdl" version="1.38">
              <result action_id="200" accept_time="2026-10-01T10:05:00.000+03:00">
                <operation>415</operation><operation_id>op-1</operation_id><operation_result>Partial</operation_result>
                <operation_comment>Операция отклонена</operation_comment>
                <errors><error_code>11</error_code><error_desc>Некорректное состояние</error_desc><object_id>%s</object_id></errors>
              </result></documents>""".formatted(TWO).getBytes(StandardCharsets.UTF_8)));
        assertThat(ticket.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(ticket.operationId()).isEqualTo("op-1");
        assertThat(ticket.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.object()).isEqualTo(TWO);
            assertThat(refusal.code()).isEqualTo("11");
        });
    }

    @Test
    void supplierShipmentBecomesANoticeWithItsTerms() throws IOException {
        var file = reference().map(path -> path.resolve("examples-made/601-move_order_notification.xml"));
        Assumptions.assumeTrue(file.isPresent(), "no reference beside");
        assertThat(NoticeFromMdlp.toNotice(MdlpXml.read(Files.readAllBytes(file.get()))))
                .containsInstanceOf(Notice.Shipment.class)
                .get().satisfies(notice -> assertThat(notice.lines()).isNotEmpty());
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        for (var bad : List.of("", "<documents", "<other/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><documents version='1'/>")) {
            assertThatThrownBy(() -> MdlpXml.read(bad.getBytes(StandardCharsets.UTF_8))).as(bad)
                    .isInstanceOf(XmlRefusedException.class);
        }
        assertThatThrownBy(() -> MdlpXml.check("<documents version='1.38'/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(XmlRefusedException.class).hasMessageContaining("схеме 1.38");
    }

    /** A box that is no more is named, never its packs. */
    private static Stream<String> contents(ReportKind kind) {
        return kind == ReportKind.UNIT_UNPACK ? Stream.of("boxes") : Stream.of("packs", "boxes");
    }

    private static byte[] xml(ReportKind kind, List<ReportLine> lines) {
        return MdlpXml.write(DocumentToMdlp.toDocuments(new OutgoingDocument(1,
                "00000000-0000-4000-8000-000000000003", kind, "00000000000101", Instant.parse("2026-11-23T09:00:00Z"),
                ALL, DocumentState.READY, Optional.empty(), lines)));
    }

    private static List<ReportLine> packs() {
        return List.of(new ReportLine(ONE, "", "", "A1", 12_345, 1_122, 1),
                new ReportLine(TWO, "", "", "A1", 12_345, 1_122, 2));
    }

    private static List<ReportLine> boxes() {
        return List.of(new ReportLine(ONE, BOX, "", "A1", 12_345, 1_122, 1),
                new ReportLine(TWO, BOX, "", "A1", 12_345, 1_122, 2));
    }

    /** Elements and texts, whatever the blanks between them. */
    private static String content(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8).replaceAll("<\\?[^>]*>|<!--.*?-->|xmlns:xsi=\"[^\"]*\"", "")
                .replaceAll(">\\s+<", "><").replaceAll("\\s+", " ").replace(" >", ">").replace('\'', '"')
                .replaceAll("<documents ([^>]*)>", "<documents>").replaceAll("(<\\w+) ([^>]*)>", "$1>")
                .lines().map(String::strip).collect(Collectors.joining());
    }

    private static Optional<Path> reference() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/reference/mdlp")).filter(Files::isDirectory).findFirst();
    }

    /** The set as it is published, but for the bounds of its lists: with them the JDK's parser refuses to read it. */
    private static Optional<Schema> official() {
        return reference().map(path -> {
            try (var files = Files.list(path.resolve("xsd-1.38"))) {
                var folder = Files.createTempDirectory("mdlp-xsd");
                for (var file : files.toList()) {
                    Files.writeString(folder.resolve(file.getFileName()), Files.readString(file)
                            .replaceAll("maxOccurs=\"[0-9]{4,}\"", "maxOccurs=\"unbounded\""));
                }
                return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(folder.resolve("documents.xsd").toFile());
            } catch (SAXException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
