package ru.medbus.adapters.formats.xsd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;
import ru.medbus.adapters.formats.Finding;
import ru.medbus.adapters.formats.Finding.Kind;
import ru.medbus.adapters.formats.Finding.Level;
import ru.medbus.schemas.xml.SafeXml;

/** One document against one borrowed schema: a listener of the parse that counts elements and collects errors. */
public final class SchemaCheck extends XMLFilterImpl implements AutoCloseable {
    /** Errors that are enough for anyone to see that the document is wrong. */
    static final int MAX_ERRORS = 200;

    /** @param element number of the element in document order, from 0 */
    private record Failure(int element, int line, int column, String message) {}

    private final Consumer<Boolean> giveBack;
    private final List<Failure> failures = new ArrayList<>();
    private final int[] open = new int[SafeXml.MAX_DEPTH + 2];
    private int depth;
    private int elements;
    private boolean more;
    private boolean ended;

    SchemaCheck(SchemaCopy schema, Consumer<Boolean> giveBack) {
        this.giveBack = giveBack;
        setContentHandler(schema.handler(new Collected()));
    }

    /** What to give the events of the parse to. */
    public ContentHandler events() {
        return this;
    }

    /** @param paths number of an element in document order → its path */
    public List<Finding> findings(IntFunction<String> paths) {
        var found = new ArrayList<Finding>();
        for (int at = 0; at < failures.size(); at++) {
            var failure = failures.get(at);
            var message = SchemaMessage.of(failure.message());
            boolean told = at + 1 < failures.size() && failures.get(at + 1).element() == failure.element()
                    && SchemaMessage.of(failures.get(at + 1).message()).explains(message);
            if (told) {
                message = SchemaMessage.of(failures.get(++at).message()).with(message);
            }
            found.add(new Finding(Kind.XSD, Level.ERROR, message.code(), paths.apply(failure.element()),
                    failure.line(), failure.column(), message.text()));
        }
        if (more) {
            found.add(new Finding(Kind.XSD, Level.ERROR, "XML-LIMIT", "", 0, 0,
                    "Ошибок схемы больше " + MAX_ERRORS + ", остальные не показаны. Исправьте эти и проверьте снова."));
        }
        return List.copyOf(found);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        open[++depth] = elements++;
        super.startElement(uri, name, qName, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        super.endElement(uri, name, qName);
        depth--;
    }

    @Override
    public void endDocument() throws SAXException {
        super.endDocument();
        ended = true;
    }

    /** Gives the schema back, once. */
    @Override
    public void close() {
        giveBack.accept(ended && failures.isEmpty());
    }

    /** After the last error that is wanted the schema hears no more: it spends most of its time on wording errors. */
    private final class Collected implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            if (failures.size() >= MAX_ERRORS) {
                more = true;
                setContentHandler(new DefaultHandler());
            } else {
                failures.add(new Failure(open[depth], Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber()),
                        e.getMessage()));
            }
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
