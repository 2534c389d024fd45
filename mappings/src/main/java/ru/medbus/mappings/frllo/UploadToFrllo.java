package ru.medbus.mappings.frllo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import ru.medbus.domain.drugsupply.frllo.FrlloContent;
import ru.medbus.domain.drugsupply.frllo.FrlloKind;
import ru.medbus.domain.drugsupply.frllo.FrlloOutgoing;
import ru.medbus.schemas.frllo.v1.upload.Benefit;
import ru.medbus.schemas.frllo.v1.upload.Document;
import ru.medbus.schemas.frllo.v1.upload.Monetization;
import ru.medbus.schemas.frllo.v1.upload.Root;

/** A batch of records → {@code root} of an upload. Rules: docs/systems/frllo.md, «Документы». */
public final class UploadToFrllo {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private UploadToFrllo() {}

    /** @param system code of our information system, НСИ 99.2.622 */
    public static Root toRoot(FrlloOutgoing batch, String system) {
        var root = new Root();
        root.setInfoSysCode(system);
        root.setDocuments(new Root.Documents());
        batch.documents().forEach(one -> root.getDocuments().getDocument().add(document(one, batch.kind())));
        return root;
    }

    private static Document document(FrlloOutgoing.Document one, FrlloKind kind) {
        var document = new Document();
        document.setDocumentId(one.id());
        document.setDocDateTime(one.at().truncatedTo(ChronoUnit.SECONDS).atZone(MOSCOW).toOffsetDateTime());
        document.setCitizen(CitizenToFrllo.toCitizen(one.content().citizen(), kind));
        one.content().benefits().forEach(benefit -> add(document, benefit));
        one.content().refusals().forEach(refusal -> add(document, refusal));
        one.content().recipes().forEach(recipe -> document.setRecipe(RecipeToFrllo.toRecipe(recipe)));
        one.content().releases().forEach(release -> document.setRelise(ReleaseToFrllo.toRelise(release)));
        return document;
    }

    private static void add(Document document, FrlloContent.Benefit right) {
        var benefit = new Benefit();
        benefit.setBenefitCode(right.code());
        benefit.setDiagnosis(Told.orNull(right.diagnosis()));
        benefit.setReceiveDate(LocalDate.parse(right.from()));
        benefit.setCancelDate(Told.day(right.to()));
        document.setBenefits(new Document.Benefits());
        document.getBenefits().getBenefit().add(benefit);
    }

    private static void add(Document document, FrlloContent.Refusal refusal) {
        var money = new Monetization();
        money.setStartDate(LocalDate.parse(refusal.from()));
        money.setEndDate(Told.day(refusal.to()));
        document.setMonetizations(new Document.Monetizations());
        document.getMonetizations().getMonetization().add(money);
    }
}
