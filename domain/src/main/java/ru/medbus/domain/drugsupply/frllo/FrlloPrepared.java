package ru.medbus.domain.drugsupply.frllo;

/** What has become of a record whose turn has come. */
sealed interface FrlloPrepared {

    /** @param becomes what was told, once ФРЛЛО has accepted it */
    record Document(FrlloContent content, String becomes) implements FrlloPrepared {}

    /** ФРЛЛО knows all of it. */
    record Known() implements FrlloPrepared {}

    /** It cannot be sent as it is; code of {@code frllo.error}. */
    record Barred(String code, String text) implements FrlloPrepared {
        static Barred field(String name) {
            return new Barred("MEDBUS_FIELD", "Не заполнено обязательное: " + name);
        }

        static Barred byHand(String what) {
            return new Barred("MEDBUS_BY_HAND", what);
        }
    }

    /** There is nothing to tell any more. */
    record Needless(String why) implements FrlloPrepared {}

    /** The document, unless it says what was told before. */
    static FrlloPrepared unlessTold(String told, Record plain, FrlloContent content) {
        var becomes = FrlloJson.write(plain);
        return becomes.equals(told) ? new Known() : new Document(content, becomes);
    }
}
