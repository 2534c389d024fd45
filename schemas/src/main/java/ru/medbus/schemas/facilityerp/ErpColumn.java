package ru.medbus.schemas.facilityerp;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns: the name in CSV and DBF (10 characters), the title that a CSV may use instead, the element of the XML. */
public enum ErpColumn {
    INV_NO("Инвентарный номер", "ИнвентарныйНомер"),
    NAME("Наименование", "Наименование"),
    SERIAL_NO("Заводской номер", "ЗаводскойНомер"),
    MAKER("Изготовитель", "Изготовитель"),
    OKOF("Код ОКОФ", "КодОКОФ"),
    ACCEPTED("Дата принятия к учёту", "ДатаПринятияКУчету"),
    COST("Первоначальная стоимость", "ПервоначальнаяСтоимость"),
    REST("Остаточная стоимость", "ОстаточнаяСтоимость"),
    ROOM("Кабинет", "Кабинет"),
    STATE("Состояние", "Состояние"),
    SNILS("СНИЛС", "СНИЛС"),
    FIO("ФИО", "ФИО"),
    POST_CODE("Код должности", "КодДолжности"),
    POST_NAME("Должность", "Должность"),
    DEPARTMENT("Подразделение", "Подразделение"),
    RATE("Ставка", "Ставка"),
    FUND("ФОТ", "ФОТ"),
    MONTH("Месяц", "Месяц");

    private final String title;
    private final String element;

    ErpColumn(String title, String element) {
        this.title = title;
        this.element = element;
    }

    public String title() {
        return title;
    }

    public String element() {
        return element;
    }

    /** By the head of a column, the short name or the title. */
    public static Optional<ErpColumn> headed(String head) {
        var known = head.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
        return Stream.of(values()).filter(column -> known.equals(column.name().toLowerCase(Locale.ROOT))
                || known.equals(column.title.toLowerCase(Locale.ROOT).replace('ё', 'е'))).findFirst();
    }

    public static Optional<ErpColumn> ofElement(String element) {
        return Stream.of(values()).filter(column -> column.element.equals(element)).findFirst();
    }
}
