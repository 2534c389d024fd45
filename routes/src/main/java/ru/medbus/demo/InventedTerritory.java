package ru.medbus.demo;

import java.math.BigDecimal;
import ru.medbus.domain.passport.territory.TerritoryKind;

/** Territories of the invented region: no subject of the federation has the code 02 in ОКТМО. */
public enum InventedTerritory {
    REGION("02000000", "Примерная область", TerritoryKind.REGION, 0, 0),
    CAPITAL("02701000", "Примерск", TerritoryKind.CITY, 96_000, 412),
    HARBOUR("02703000", "Причальный", TerritoryKind.CITY, 31_400, 187),
    FOUNDRY("02705000", "Литейный", TerritoryKind.CITY, 27_300, 143),
    SCIENCE("02707000", "Академгородок Примерный", TerritoryKind.CITY, 14_200, 38),
    NORTHERN("02605000", "Северный район", TerritoryKind.DISTRICT, 5_100, 8_940),
    SOUTHERN("02607000", "Южный район", TerritoryKind.DISTRICT, 12_800, 2_310),
    WESTERN("02609000", "Западный район", TerritoryKind.DISTRICT, 9_400, 2_870),
    EASTERN("02611000", "Восточный район", TerritoryKind.DISTRICT, 8_900, 3_150),
    LAKE("02613000", "Озёрный район", TerritoryKind.DISTRICT, 7_600, 4_020),
    FOREST("02615000", "Лесной район", TerritoryKind.DISTRICT, 6_300, 6_480),
    STEPPE("02617000", "Степной район", TerritoryKind.DISTRICT, 10_700, 3_390),
    RIVER("02619000", "Заречный район", TerritoryKind.DISTRICT, 11_500, 1_960),
    HILL("02505000", "Холмистый округ", TerritoryKind.OKRUG, 13_100, 2_240),
    GARDEN("02507000", "Садовый округ", TerritoryKind.OKRUG, 15_900, 1_180),
    MILL("02509000", "Мельничный округ", TerritoryKind.OKRUG, 8_200, 1_730),
    MEADOW("02511000", "Луговой округ", TerritoryKind.OKRUG, 7_400, 2_050),
    STONE("02513000", "Каменный округ", TerritoryKind.OKRUG, 5_800, 3_620),
    SPRING("02515000", "Родниковый округ", TerritoryKind.OKRUG, 4_900, 1_490),
    BORDER("02517000", "Пограничный округ", TerritoryKind.OKRUG, 3_500, 2_780);

    private final String oktmo;
    private final String title;
    private final TerritoryKind kind;
    private final int people;
    private final int areaKm2;

    InventedTerritory(String oktmo, String title, TerritoryKind kind, int people, int areaKm2) {
        this.oktmo = oktmo;
        this.title = title;
        this.kind = kind;
        this.people = people;
        this.areaKm2 = areaKm2;
    }

    public String oktmo() {
        return oktmo;
    }

    public String title() {
        return title;
    }

    TerritoryKind kind() {
        return kind;
    }

    /** In the last loaded year, at full size; 0 for the region, which is the sum of its parts. */
    int people() {
        return people;
    }

    BigDecimal areaKm2() {
        return BigDecimal.valueOf(areaKm2);
    }
}
