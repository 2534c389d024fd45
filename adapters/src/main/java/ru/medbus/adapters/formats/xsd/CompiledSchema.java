package ru.medbus.adapters.formats.xsd;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import javax.xml.transform.stream.StreamSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import ru.medbus.adapters.formats.FormatRefusedException;
import ru.medbus.schemas.xml.SafeXml;

/**
 * An XSD set for many workers. The JDK's Schema is not safe to share with these sets (false errors at
 * substanceAdministration/effectiveTime), so that each worker borrows a copy of its own: about 0.85 MB and 35 ms each,
 * made when all others are busy, at most two per core; who comes later waits.
 */
public final class CompiledSchema {
    private static final int COPIES = 2 * Runtime.getRuntime().availableProcessors();

    private final SchemaFiles files;
    private final String entry;
    private final Semaphore permits = new Semaphore(COPIES, true);
    private final ConcurrentLinkedDeque<SchemaCopy> idle = new ConcurrentLinkedDeque<>();

    private CompiledSchema(SchemaFiles files) {
        this.files = files;
        this.entry = EntryFile.of(files);
        idle.add(copy());
    }

    /**
     * @param files path in the set → bytes
     * @throws FormatRefusedException the set is incomplete or wrong; warnings of the loader refuse it too
     */
    public static CompiledSchema compile(Map<String, byte[]> files) {
        return new CompiledSchema(new SchemaFiles(files));
    }

    /** File from which the set is loaded. */
    public String entry() {
        return entry;
    }

    /** Lends a copy for one document; to be closed by the thread that asked. */
    public SchemaCheck open() {
        permits.acquireUninterruptibly();
        try {
            var known = idle.pollFirst();
            var mine = known != null ? known : copy();
            return new SchemaCheck(mine, clean -> giveBack(mine, clean));
        } catch (RuntimeException e) {
            permits.release();
            throw e;
        }
    }

    /** After a wrong or broken document the handler is replaced, with the names that it has met. */
    private void giveBack(SchemaCopy copy, boolean clean) {
        idle.addFirst(clean ? copy : copy.fresh());
        permits.release();
    }

    private SchemaCopy copy() {
        try {
            var factory = SafeXml.schemaFactory(files);
            factory.setErrorHandler(new Fatal());
            var source = new StreamSource(new ByteArrayInputStream(files.content(entry)), SchemaFiles.systemId(entry));
            return new SchemaCopy(factory.newSchema(source));
        } catch (SAXParseException e) {
            throw new FormatRefusedException(file(e) + ", строка " + e.getLineNumber()
                    + ": схема не загружается: " + e.getMessage());
        } catch (SAXException e) {
            throw new FormatRefusedException(entry + ": схема не загружается: " + e.getMessage());
        }
    }

    private String file(SAXParseException e) {
        return e.getSystemId() == null ? entry : URI.create(e.getSystemId()).getPath().substring(1);
    }

    /** An import that is not found is only a warning to the JDK; the set would load by luck. */
    private static final class Fatal implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
