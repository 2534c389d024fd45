package ru.medbus.domain.passport.facility;

import ru.medbus.domain.shared.Ogrn;
import ru.medbus.domain.shared.TaxId;

/** What the facts of an organisation must look like; an empty field is not wrong, it only lowers the completeness. */
final class FacilityRules {
    private FacilityRules() {}

    static void check(FacilityFacts facts) {
        Require.between("level", "Уровень оказания помощи", facts.level(), 0, 3);
        Require.empty(facts.inn(), () -> TaxId.parse(facts.inn()).filter(TaxId::isOrganisation).isPresent(), "inn",
                "ИНН организации: 10 цифр с верной контрольной цифрой.");
        Require.empty(facts.kpp(), () -> facts.kpp().matches("\\d{4}[\\dA-Z]{2}\\d{3}"), "kpp",
                "КПП: 9 знаков, например 770101001.");
        Require.empty(facts.ogrn(), () -> Ogrn.parse(facts.ogrn()).filter(Ogrn::isOrganisation).isPresent(), "ogrn",
                "ОГРН организации: 13 цифр с верной контрольной цифрой.");
        Require.empty(facts.oktmo(), () -> facts.oktmo().matches("\\d{8}(\\d{3})?"), "oktmo",
                "ОКТМО: 8 или 11 цифр.");
        Require.empty(facts.postIndex(), () -> facts.postIndex().matches("\\d{6}"), "postIndex",
                "Почтовый индекс: 6 цифр.");
        Require.empty(facts.email(), () -> facts.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"), "email",
                "Электронная почта: вида priemnaya@bolnitsa.example.");
        Require.empty(facts.site(), () -> facts.site().matches("https?://[^\\s\"<>]+"), "site",
                "Сайт: адрес целиком, начиная с https://.");
        lengths(facts);
    }

    private static void lengths(FacilityFacts facts) {
        Require.atMost("profile", "Профиль", facts.profile(), 300);
        Require.atMost("address", "Адрес", facts.address(), 500);
        Require.atMost("head", "Руководитель", facts.head(), 200);
        Require.atMost("phone", "Телефон", facts.phone(), 100);
        Require.atMost("email", "Электронная почта", facts.email(), 200);
        Require.atMost("site", "Сайт", facts.site(), 300);
    }
}
