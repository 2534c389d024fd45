package ru.medbus.adapters.formats.xsd;

import java.io.InputStream;
import java.io.Reader;
import org.w3c.dom.ls.LSInput;

/** A file of the set as the JDK wants it: bytes and a normalised absolute name; the setters of the interface are refused. */
record SchemaFile(String systemId, InputStream bytes) implements LSInput {

    @Override
    public InputStream getByteStream() {
        return bytes;
    }

    @Override
    public String getSystemId() {
        return systemId;
    }

    @Override
    public Reader getCharacterStream() {
        return null;
    }

    @Override
    public String getStringData() {
        return null;
    }

    @Override
    public String getPublicId() {
        return null;
    }

    @Override
    public String getBaseURI() {
        return null;
    }

    @Override
    public String getEncoding() {
        return null;
    }

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCharacterStream(Reader value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setByteStream(InputStream value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setStringData(String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setSystemId(String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setPublicId(String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setBaseURI(String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setEncoding(String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setCertifiedText(boolean value) {
        throw new UnsupportedOperationException();
    }
}
