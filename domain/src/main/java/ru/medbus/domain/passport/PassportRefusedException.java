package ru.medbus.domain.passport;

/** What the rules of the passport do not allow; nothing has changed. The message is for a person's eyes. */
public class PassportRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public PassportRefusedException(String message) {
        this("", message);
    }

    /** @param field of the form that it is about; empty when it is the whole */
    public PassportRefusedException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** Somebody else has changed it since it was opened. */
    public static final class Outdated extends PassportRefusedException {
        private static final long serialVersionUID = 1L;

        public Outdated() {
            super("Запись уже изменил другой сотрудник: откройте её заново и повторите правку.");
        }
    }

    /** There is no such record. */
    public static final class Unknown extends PassportRefusedException {
        private static final long serialVersionUID = 1L;

        public Unknown(String what) {
            super("Такой записи нет: " + what);
        }
    }
}
