package ru.medbus.domain.passport.accounting;

/**
 * Where accounting and the passport do not agree.
 *
 * @param key          inventory number; СНИЛС and post
 * @param title        name of the thing; the person's name
 * @param field        «Кабинет»; empty when it is the whole
 * @param inAccounting as people read it; empty when it is not there
 */
public record Difference(long id, String facilityOid, BatchKind kind, String key, String title, What what,
        String field, String inAccounting, String inRegister, Decision decision) {

    /** Which of the two has it. */
    public enum What {
        ONLY_ACCOUNTING("только в учёте"),
        ONLY_REGISTER("только в паспорте"),
        VALUE("различается");

        private final String title;

        What(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What a person has decided. */
    public enum Decision {
        OPEN("не решено"),
        TAKE("занести в паспорт"),
        KEEP("оставить как есть"),
        ASK("запросить организацию");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What may be shown: of a СНИЛС the last two digits only. */
    public String shownKey() {
        return kind == BatchKind.ASSETS ? key : "***-***-*** " + key.substring(9, 11);
    }

    /** Whether it is a unit that the register of equipment does not have: a person enters it, knowing its kind. */
    public boolean addable() {
        return kind == BatchKind.ASSETS && what == What.ONLY_ACCOUNTING;
    }

    static Difference found(String facility, BatchKind kind, String key, String title, What what, String field,
            String inAccounting, String inRegister) {
        return new Difference(0, facility, kind, key, title, what, field, inAccounting, inRegister, Decision.OPEN);
    }
}
