package ru.medbus.schemas.mdlp;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import ru.medbus.schemas.mdlp.v1_38.Documents;
import ru.medbus.schemas.xml.SafeXml;
import ru.medbus.schemas.xml.XmlRefusedException;

/** Documents of МДЛП as text: written, read, checked by our schema. */
public final class MdlpXml {
    /** Edition of the format. */
    public static final String EDITION = "1.38";
    private static final String SCHEMA = "/mdlp/v1_38/documents.xsd";
    private static final JAXBContext CONTEXT = context();
    /** A compiled schema may not be shared between threads. */
    private static final ThreadLocal<Schema> CHECK = ThreadLocal.withInitial(MdlpXml::schema);

    private MdlpXml() {}

    /** UTF-8. */
    public static byte[] write(Documents documents) {
        var out = new ByteArrayOutputStream();
        try {
            var writer = SafeXml.writer(out);
            CONTEXT.createMarshaller().marshal(documents, writer);
            writer.close();
        } catch (JAXBException | XMLStreamException e) {
            throw new IllegalStateException("A document is written to memory", e);
        }
        return out.toByteArray();
    }

    /** @throws XmlRefusedException not a document of МДЛП; a kind that is not known reads as an empty one */
    public static Documents read(byte[] xml) {
        try {
            var reader = SafeXml.fileReader(new ByteArrayInputStream(xml));
            return (Documents) CONTEXT.createUnmarshaller().unmarshal(reader);
        } catch (JAXBException | XMLStreamException e) {
            throw new XmlRefusedException("MDLP-XML", "Это не документ МДЛП: " + reason(e), 0, 0);
        }
    }

    /** @throws XmlRefusedException the schema does not allow it; says where */
    public static void check(byte[] xml) {
        try {
            CHECK.get().newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXParseException e) {
            throw new XmlRefusedException("MDLP-XSD", "Документ МДЛП не отвечает схеме " + EDITION + ": "
                    + e.getMessage(), e.getLineNumber(), e.getColumnNumber());
        } catch (SAXException e) {
            throw new XmlRefusedException("MDLP-XSD", "Документ МДЛП не отвечает схеме " + EDITION + ": "
                    + e.getMessage(), 0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("A document is read from memory", e);
        }
    }

    private static String reason(Exception failure) {
        return String.valueOf(failure.getCause() == null ? failure.getMessage() : failure.getCause().getMessage());
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(Documents.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("No binding for documents of МДЛП", e);
        }
    }

    private static Schema schema() {
        try (var source = MdlpXml.class.getResourceAsStream(SCHEMA)) {
            return SafeXml.schemaFactory((type, namespace, id, system, base) -> null)
                    .newSchema(new StreamSource(source));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("No schema of МДЛП at " + SCHEMA, e);
        }
    }
}
