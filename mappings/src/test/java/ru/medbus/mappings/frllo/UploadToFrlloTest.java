package ru.medbus.mappings.frllo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.xml.bind.JAXBContext;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.medbus.domain.drugsupply.frllo.FrlloCitizen;
import ru.medbus.domain.drugsupply.frllo.FrlloContent;
import ru.medbus.domain.drugsupply.frllo.FrlloKind;
import ru.medbus.domain.drugsupply.frllo.FrlloOutgoing;
import ru.medbus.schemas.frllo.v1.upload.Document;
import ru.medbus.schemas.frllo.v1.upload.Root;

class UploadToFrlloTest {
    private static final String NAMESPACE = " xmlns=\"urn:medbus:frllo:upload:1\"";
    private static final FrlloCitizen WHOLE = new FrlloCitizen(17, "", "Примеров", "Иван", "Иванович", "1980-05-17",
            "1", "643", "99700000101", "9900000000000014", "1", "9999", "123456", "2010-06-01", "ОВД Примерска", "99");
    private static final FrlloCitizen SHORT = new FrlloCitizen(17, "R-1", "", "", "", "", "1", "643", "", "", "", "",
            "", "", "", "99");

    @ParameterizedTest
    @EnumSource(value = FrlloKind.class, names = {"CITIZEN", "BENEFIT", "REFUSAL"})
    void officialSchemaTakesWhatWeWrite(FrlloKind kind) throws Exception {
        for (var citizen : List.of(WHOLE, SHORT)) {
            var xml = xml(UploadToFrllo.toRoot(batch(kind, content(kind, citizen)), "TEST"));
            assertThatCode(() -> official(kind).newValidator().validate(new StreamSource(new StringReader(xml))))
                    .as(xml).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(FrlloKind.class)
    void ownSchemaTakesWhatWeWrite(FrlloKind kind) throws Exception {
        var schema = SchemaFactory.newDefaultInstance()
                .newSchema(Path.of("../schemas/src/main/xsd/frllo/1/upload.xsd").toFile());
        var xml = marshalled(UploadToFrllo.toRoot(batch(kind, content(kind, WHOLE)), "TEST"));
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml)))).as(xml)
                .doesNotThrowAnyException();
    }

    @Test
    void surnameIsTheFamilyNameAsTheTableOfTheLetterSays() {
        var citizen = document(FrlloKind.CITIZEN).getCitizen();
        assertThat(citizen.getSurname()).isEqualTo("Примеров");
        assertThat(citizen.getName()).isEqualTo("Иван");
        assertThat(citizen.getExtCitizenId()).isEqualTo("17");
    }

    @Test
    void snilsKeepsItsLeadingZeros() {
        var citizen = new FrlloCitizen(1, "", "А", "Б", "", "1980-05-17", "1", "643", "00100199800", "", "", "", "",
                "", "", "99");
        assertThat(UploadToFrllo.toRoot(batch(FrlloKind.BENEFIT, content(FrlloKind.BENEFIT, citizen)), "TEST")
                .getDocuments().getDocument().getFirst().getCitizen().getSnils()).isEqualTo("00100199800");
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws Exception {
        assertThat(xml(UploadToFrllo.toRoot(batch(FrlloKind.BENEFIT, content(FrlloKind.BENEFIT, SHORT)), "TEST")))
                .contains("<register_id>R-1</register_id>").doesNotContain("surname", "identify_docs", "snils",
                        "cancel_date");
    }

    @Test
    void momentOfTheDocumentIsMoscowTime() {
        assertThat(document(FrlloKind.CITIZEN).getDocDateTime()).hasToString("2026-03-02T12:00+03:00");
    }

    @Test
    void releaseOfAPartIsInPacksUnitsAndRubles() {
        var relise = document(FrlloKind.RELEASE).getRelise();
        assertThat(relise.getPackQty()).isEqualByComparingTo("0.333");
        assertThat(relise.getItemQty()).isEqualByComparingTo("10");
        assertThat(relise.getPrice()).hasToString("123.45");
        assertThat(relise.getExtReliseId()).isEqualTo("5/6");
        assertThat(relise.getExtRecipeId()).isEqualTo("9");
    }

    @Test
    void prescriptionNamesItsDoctorAndItsDrug() {
        var recipe = document(FrlloKind.RECIPE).getRecipe();
        assertThat(recipe.getDoctorSnils()).isEqualTo("99600007714");
        assertThat(recipe.getStaffPositionCode()).isEqualTo("109");
        assertThat(recipe.getDrugSmnnCode()).startsWith("21.20");
        assertThat(recipe.getPayPercent()).isEqualTo(50);
        assertThat(recipe.getCommissionDate()).isNull();
    }

    private static Document document(FrlloKind kind) {
        return UploadToFrllo.toRoot(batch(kind, content(kind, WHOLE)), "TEST").getDocuments().getDocument().getFirst();
    }

    private static FrlloOutgoing batch(FrlloKind kind, FrlloContent content) {
        return new FrlloOutgoing(1, kind, 2,
                List.of(new FrlloOutgoing.Document("4-1", Instant.parse("2026-03-02T09:00:00.123Z"), content)));
    }

    private static FrlloContent content(FrlloKind kind, FrlloCitizen citizen) {
        return switch (kind) {
            case CITIZEN, BENEFIT -> new FrlloContent(citizen, List.of(new FrlloContent.Benefit(3, 4, 1,
                    "1.00000.0217", "I10", "2026-01-01", "")), List.of(), List.of(), List.of());
            case REFUSAL -> new FrlloContent(citizen, List.of(), List.of(new FrlloContent.Refusal("2026-01-01",
                    "2026-12-31")), List.of(), List.of());
            case RECIPE -> new FrlloContent(citizen, List.of(), List.of(), List.of(new FrlloContent.Recipe(9, "",
                    "7601", "000012", "1.2.643.5.1.13.13.12.2.99.9999", "Врачёва Вера Витальевна", "109",
                    "99600007714", "", "1.00000.0217", "I10", "21.20.10.149-000901-1-00001-0000000000000", "", "", 50,
                    new BigDecimal("30"), "2026-03-02", "", "2", "2026-04-01")), List.of());
            case RELEASE -> new FrlloContent(citizen, List.of(), List.of(), List.of(), List.of(
                    new FrlloContent.Release("5/6", "", 9, "", "1.2.643.5.1.13.13.12.2.99.9996", "Аптекарева А. А.",
                            "21.20.10.149-000901-1-00001-0000000000001", new BigDecimal("0.333"), new BigDecimal("10"),
                            12_345, "2026-03-03")));
        };
    }

    private static String xml(Root root) throws Exception {
        var xml = marshalled(root);
        assertThat(xml).contains(NAMESPACE);
        return xml.replace(NAMESPACE, "");
    }

    private static String marshalled(Root root) throws Exception {
        var text = new StringWriter();
        JAXBContext.newInstance(Root.class).createMarshaller().marshal(root, text);
        return text.toString();
    }

    private static javax.xml.validation.Schema official(FrlloKind kind) throws Exception {
        var file = kind == FrlloKind.REFUSAL ? "frllo_monetization.xsd" : "frllo_benefits.xsd";
        return SchemaFactory.newDefaultInstance().newSchema(reference().resolve(file).toFile());
    }

    private static Path reference() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("shared/reference/registers/frllo");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        assumeTrue(false, "The official set is not here");
        throw new AssertionError();
    }
}
