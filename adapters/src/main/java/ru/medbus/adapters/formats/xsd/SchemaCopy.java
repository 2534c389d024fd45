package ru.medbus.adapters.formats.xsd;

import java.util.Locale;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A schema that one worker at a time uses, with its handler. The handler's own error handler is set once: every setting
 * makes the JDK prepare all its parts anew.
 */
final class SchemaCopy implements ErrorHandler {
    private final Schema schema;
    private final ValidatorHandler handler;
    private ErrorHandler to;

    SchemaCopy(Schema schema) {
        this.schema = schema;
        this.handler = schema.newValidatorHandler();
        handler.setErrorHandler(this);
        try {
            handler.setProperty("http://apache.org/xml/properties/locale", Locale.ENGLISH);
        } catch (SAXException e) {
            throw new IllegalStateException("Схема JDK не принимает язык сообщений", e);
        }
    }

    /** The handler for one document, whose errors go to the given one. */
    ValidatorHandler handler(ErrorHandler errors) {
        to = errors;
        return handler;
    }

    /** A copy of the same schema that has seen nothing: a handler keeps every name that it meets. */
    SchemaCopy fresh() {
        return new SchemaCopy(schema);
    }

    @Override
    public void warning(SAXParseException e) throws SAXException {
        to.warning(e);
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        to.error(e);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        to.fatalError(e);
    }
}
