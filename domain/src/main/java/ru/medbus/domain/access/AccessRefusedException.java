package ru.medbus.domain.access;

/** A change of users, roles or systems that the rules do not allow; the message is for the administrator's eyes. */
public abstract sealed class AccessRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    private AccessRefusedException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the form that it is about; empty when it is the record as a whole. */
    public String field() {
        return field;
    }

    /** A value that cannot be right. */
    public static final class Invalid extends AccessRefusedException {
        private static final long serialVersionUID = 1L;

        public Invalid(String field, String message) {
            super(field, message);
        }
    }

    /** Another record has this login or name. */
    public static final class Taken extends AccessRefusedException {
        private static final long serialVersionUID = 1L;

        public Taken(String field, String value) {
            super(field, "«" + value + "» уже занято, выберите другое");
        }
    }

    /** The password breaks a rule of {@link PasswordRules}. */
    public static final class WeakPassword extends AccessRefusedException {
        private static final long serialVersionUID = 1L;

        public WeakPassword(String rule) {
            super("password", rule);
        }
    }

    /** Nobody would be left who can manage access. */
    public static final class LastAdministrator extends AccessRefusedException {
        private static final long serialVersionUID = 1L;

        public LastAdministrator() {
            super("", "Это последний действующий администратор доступа. Сначала назначьте другого.");
        }
    }

    /** Somebody saved the same record in between. */
    public static final class ChangedMeanwhile extends AccessRefusedException {
        private static final long serialVersionUID = 1L;

        public ChangedMeanwhile() {
            super("", "Запись изменил кто-то другой, пока форма была открыта. Откройте её заново и повторите правку.");
        }
    }

    /** Somebody still has this role. */
    public static final class RoleInUse extends AccessRefusedException {
        private static final long serialVersionUID = 1L;

        public RoleInUse(int staff) {
            super("", "Роль назначена пользователям: " + staff + ". Сначала снимите её с них.");
        }
    }

    /** No such record, or no longer. */
    public static final class Unknown extends AccessRefusedException {
        private static final long serialVersionUID = 1L;

        public Unknown(String what) {
            super("", what + ": такой записи нет");
        }
    }
}
