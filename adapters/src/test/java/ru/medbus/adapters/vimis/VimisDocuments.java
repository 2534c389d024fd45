package ru.medbus.adapters.vimis;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import ru.medbus.schemas.vimis.v1.SendDocument;
import ru.medbus.schemas.vimis.v1.Signature;

/** An examination (SMSV5) of an invented patient by an invented doctor. */
final class VimisDocuments {
    private VimisDocuments() {}

    static String examination() {
        return """
            <ClinicalDocument xmlns="urn:hl7-org:v3">
              <id root="1.2.643.5.1.13.13.12.2.99.9999.100.1.1.51" extension="7854321"/>
              <recordTarget><patientRole><id root="1.2.643.5.1.13.13.12.2.99.9999.100.1.1.10" extension="585233"/>
                <id root="1.2.643.100.3" extension="08765430300"/>
                <patient><name><family>Образцова</family><given>Проба</given></name></patient></patientRole>
              </recordTarget>
              <author><assignedAuthor><id root="1.2.643.100.3" extension="16093946590"/></assignedAuthor></author>
            </ClinicalDocument>""";
    }

    static SendDocument message(String document) {
        var message = new SendDocument();
        message.setVmcl(1);
        message.setDocType(5);
        message.setDocTypeVersion("1");
        message.setTriggerPoint(1);
        message.setDocument(Base64.getEncoder().encodeToString(document.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    static Signature signature(String cms) {
        var crc = new CRC32();
        crc.update(cms.getBytes(StandardCharsets.UTF_8));
        var signature = new Signature();
        signature.setData(Base64.getEncoder().encodeToString(cms.getBytes(StandardCharsets.UTF_8)));
        signature.setChecksum((int) crc.getValue());
        return signature;
    }
}
