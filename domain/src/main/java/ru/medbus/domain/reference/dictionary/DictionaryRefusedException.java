package ru.medbus.domain.reference.dictionary;

/** A version, a row or a setting that the rules do not allow; nothing has changed. The message is for a person's eyes. */
public class DictionaryRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public DictionaryRefusedException(String message) {
        this("", message);
    }

    /** @param field of the form that it is about; empty when it is the whole */
    public DictionaryRefusedException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** There is no such dictionary or version. */
    public static final class Unknown extends DictionaryRefusedException {
        private static final long serialVersionUID = 1L;

        public Unknown(String oid) {
            super("Справочника или версии нет: " + oid);
        }
    }
}
