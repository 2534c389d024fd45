package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.shared.Snils;

/** Every bad document gets an answer that says where, which rule and what to do; each is journaled. */
class BadDocumentsIT extends BusIT {
    @Autowired
    private Mis mis;

    @Test
    void notXml() {
        refused(400, "XML-MALFORMED",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>это не XML".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void documentTypeDeclaration() {
        refused(400, "XML-DTD", changed(text -> text.replaceFirst("<ClinicalDocument",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><ClinicalDocument")));
    }

    @Test
    void otherEncoding() {
        refused(400, "XML-ENCODING", changed(text -> text.replaceFirst("UTF-8", "windows-1251")));
    }

    @Test
    void deepNesting() {
        refused(400, "XML-LIMIT", ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + "<a>".repeat(500)
                + "</a>".repeat(500)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void unknownType() {
        refused(422, "UNKNOWN_TYPE", changed(text -> text.replace("1.2.643.5.1.13.13.14.37.9.4",
                "1.2.643.5.1.13.13.14.37.9.99")));
    }

    @Test
    void editionThatIsNotInForceOnTheDay() {
        refused(422, "NO_DOCUMENT_KIND_ON_DATE", changed(text -> text.replaceFirst(
                "(<title>[^<]*</title><effectiveTime value=\")[0-9]{8}", "$120200101")));
    }

    @Test
    void missingElement() {
        var answer = refused(422, null, changed(text -> text.replaceFirst("<languageCode[^>]*/>", "")));
        assertThat(answer.body().path("violations").findValuesAsText("kind")).contains("XSD");
        assertThat(answer.body().path("violations").findValuesAsText("where")).allMatch(path -> path.startsWith("/"));
    }

    @Test
    void missingSignature() {
        var document = SignedDocuments.prescription();
        var answer = mis.door().submit(document);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.rules()).contains("NO_SIGNATURE", "ORG_SIGNATURE_OCCURRENCE_MISMATCH");
    }

    @Test
    void signatureOverOtherBytes() {
        var document = SignedDocuments.prescription();
        var other = SignedDocuments.prescription();
        var answer = mis.door().submit(document, mis.signed().byAuthor(other), mis.signed().byFacility(document));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.rules()).contains("DIGEST_MISMATCH");
    }

    @Test
    void signatureOfAStranger() {
        var document = SignedDocuments.prescription();
        var answer = mis.door().submit(document, mis.signed().byPerson(document, Snils.ofAccount(777_000_001).digits()),
                mis.signed().byFacility(document));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.rules()).contains("VALUE_MISMATCH_METADATA_AND_CERTIFICATE");
    }

    @Test
    void documentOfAnotherOrganisation() {
        var document = changed(
                text -> text.replace("1.2.643.5.1.13.13.12.2.99.9999\"", "1.2.643.5.1.13.13.12.2.99.9997\""));
        var answer = mis.door().submit(document, mis.signed().byAuthor(document), mis.signed().byFacility(document));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.rules()).contains("SIGNER_ORG_MISMATCH");
    }

    @Test
    void strangerIsRefusedBeforeHisDocumentIsRead() {
        var answer = new Door(port, "wrong-token").submit(SignedDocuments.prescription());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("content-type").getFirst()).startsWith("application/problem+json");
    }

    /** Refused with this status and rule, journaled as refused, and readable by its id. */
    private Door.Answer refused(int status, String rule, byte[] document) {
        var answer = mis.door().submit(document, mis.signed().byFacility(document));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        if (rule != null) {
            assertThat(answer.rules()).contains(rule);
        }
        var message = mis.door().message(answer.text("messageId"));
        assertThat(message.text("state")).isEqualTo("refused");
        assertThat(message.rules()).isEqualTo(answer.rules());
        return answer;
    }

    private static byte[] changed(UnaryOperator<String> change) {
        var text = new String(SignedDocuments.prescription(), StandardCharsets.UTF_8);
        var other = change.apply(text);
        assertThat(other).isNotEqualTo(text);
        return other.getBytes(StandardCharsets.UTF_8);
    }
}
