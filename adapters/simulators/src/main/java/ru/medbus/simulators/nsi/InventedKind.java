package ru.medbus.simulators.nsi;

import java.util.List;
import java.util.stream.Stream;

/** What an invented organisation is: how it is called and what it consists of. */
enum InventedKind {
    MINISTRY("", "Орган управления", "", List.of()),
    HOSPITAL("областная больница", "Больница", "многопрофильная", List.of("Стационар", "Поликлиника", "Лаборатория")),
    POLYCLINIC("городская поликлиника", "Поликлиника", "многопрофильная", List.of("Поликлиника", "Лаборатория")),
    DISTRICT("районная больница", "Больница", "районная", List.of("Стационар", "Поликлиника", "Врачебная амбулатория",
            "Фельдшерско-акушерский пункт")),
    CITY("городская больница", "Больница", "городская", List.of("Стационар", "Поликлиника", "Приёмное отделение")),
    CHILDREN("детская поликлиника", "Поликлиника", "детская", List.of("Поликлиника", "Лаборатория")),
    DENTAL("стоматологическая поликлиника", "Поликлиника", "стоматологическая", List.of("Поликлиника")),
    DISPENSARY("противотуберкулёзный диспансер", "Диспансер", "противотуберкулёзный", List.of("Стационар",
            "Диспансерное отделение")),
    MATERNITY("родильный дом", "Родильный дом", "акушерский", List.of("Стационар", "Женская консультация")),
    AMBULANCE("станция скорой медицинской помощи", "Станция скорой помощи", "скорая помощь", List.of("Подстанция № 1",
            "Подстанция № 2")),
    SANATORIUM("санаторий", "Санаторий", "кардиологический", List.of("Стационар"));

    private final String word;
    private final String agency;
    private final String profile;
    private final List<String> departments;

    InventedKind(String word, String agency, String profile, List<String> departments) {
        this.word = word;
        this.agency = agency;
        this.profile = profile;
        this.departments = departments;
    }

    /** Those of whom there are many. */
    static List<InventedKind> ordinary() {
        return Stream.of(values()).filter(kind -> kind != MINISTRY && kind != HOSPITAL).toList();
    }

    /** @param adjective feminine; made masculine where the word asks for it */
    String name(String adjective, int number) {
        boolean masculine = word.endsWith("диспансер") || word.endsWith("дом") || word.endsWith("санаторий");
        return (masculine ? adjective.replaceFirst("ая$", adjective.matches(".*кая") ? "ий" : "ый") : adjective) + " "
                + word + " № " + number + (masculine ? " (вымышленный)" : " (вымышленная)");
    }

    String agency() {
        return agency;
    }

    String profile() {
        return profile;
    }

    List<String> departments() {
        return departments;
    }
}
