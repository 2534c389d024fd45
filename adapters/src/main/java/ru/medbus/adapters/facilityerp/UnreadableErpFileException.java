package ru.medbus.adapters.facilityerp;

/** A file that is not what it should be; the message says, in Russian, what is wrong and what to do. */
public class UnreadableErpFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final int line;

    /**
     * @param rule stable code: {@code ACC-ENCODING}
     * @param line of the file, from 1; 0 when it is the whole
     */
    UnreadableErpFileException(String rule, int line, String message) {
        super(message);
        this.rule = rule;
        this.line = line;
    }

    public String rule() {
        return rule;
    }

    public int line() {
        return line;
    }
}
