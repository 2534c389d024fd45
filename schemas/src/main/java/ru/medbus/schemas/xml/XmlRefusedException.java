package ru.medbus.schemas.xml;

/** A text that is not taken as XML: malformed, over a limit, or using what is not allowed (DTD, entities). */
public class XmlRefusedException extends RuntimeException {
    private final String rule;
    private final int line;
    private final int column;

    /**
     * @param rule    code of the rule, e.g. {@code XML-DTD}; stable, shown to the sender
     * @param message what is wrong and what to do, in Russian; holds nothing of the document's text
     * @param line    from 1; 0 when not known
     * @param column  from 1; 0 when not known
     */
    public XmlRefusedException(String rule, String message, int line, int column) {
        super(message);
        this.rule = rule;
        this.line = line;
        this.column = column;
    }

    public String rule() {
        return rule;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
