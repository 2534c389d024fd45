package ru.medbus.domain.passport.facility;

import java.util.function.Function;

/** A field of {@link FacilityFacts}: its column, its words. */
public enum FacilityField {
    PROFILE("profile", "Профиль", FacilityFacts::profile),
    LEVEL("level", "Уровень оказания помощи", facts -> facts.level() == 0 ? "" : Integer.toString(facts.level())),
    INN("inn", "ИНН", FacilityFacts::inn),
    KPP("kpp", "КПП", FacilityFacts::kpp),
    OGRN("ogrn", "ОГРН", FacilityFacts::ogrn),
    OKTMO("oktmo", "ОКТМО", FacilityFacts::oktmo),
    POST_INDEX("post_index", "Почтовый индекс", FacilityFacts::postIndex),
    ADDRESS("address", "Адрес", FacilityFacts::address),
    HEAD("head", "Руководитель", FacilityFacts::head),
    PHONE("phone", "Телефон", FacilityFacts::phone),
    EMAIL("email", "Электронная почта", FacilityFacts::email),
    SITE("site", "Сайт", FacilityFacts::site);

    private final String column;
    private final String title;
    private final Function<FacilityFacts, String> value;

    FacilityField(String column, String title, Function<FacilityFacts, String> value) {
        this.column = column;
        this.title = title;
        this.value = value;
    }

    public String column() {
        return column;
    }

    public String title() {
        return title;
    }

    public String of(FacilityFacts facts) {
        return value.apply(facts);
    }
}
