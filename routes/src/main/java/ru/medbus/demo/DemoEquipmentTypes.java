package ru.medbus.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.passport.equipment.EquipmentTypes;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.DictionaryColumn;
import ru.medbus.domain.reference.dictionary.DictionaryLoad;
import ru.medbus.domain.reference.dictionary.DictionaryRow;
import ru.medbus.domain.reference.dictionary.DictionarySettings;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.domain.reference.dictionary.VersionDraft;

/** Types of equipment of the invented region: its own small dictionary, no federal codes. */
@Component
@Profile("demo")
class DemoEquipmentTypes implements Seed {
    static final List<String> NAMES = List.of("Рентгенодиагностический комплекс", "Маммограф", "Флюорограф цифровой",
            "Компьютерный томограф", "Магнитно-резонансный томограф", "Ангиографический комплекс",
            "Аппарат УЗИ экспертного класса", "Аппарат УЗИ переносной", "Электрокардиограф", "Монитор прикроватный",
            "Аппарат ИВЛ", "Наркозно-дыхательный аппарат", "Дефибриллятор", "Видеоэндоскопическая стойка",
            "Анализатор гематологический", "Анализатор биохимический", "Стерилизатор паровой",
            "Инкубатор для новорождённых",
            "Стол операционный", "Насос шприцевой");
    private static final int FIRST_CODE = 3001;

    private final EquipmentTypes types;
    private final Dictionaries dictionaries;
    private final DictionaryLoad load;

    DemoEquipmentTypes(EquipmentTypes types, Dictionaries dictionaries, DictionaryLoad load) {
        this.types = types;
        this.dictionaries = dictionaries;
        this.load = load;
    }

    /** Code → name. */
    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> all.put(Integer.toString(FIRST_CODE + all.size()), name));
        return all;
    }

    @Override
    public boolean sown() {
        return types.loaded();
    }

    /** A federal dictionary is loaded from its portal. */
    @Override
    public boolean ready() {
        return types.dictionary().startsWith("region.");
    }

    @Override
    public void sow(int percent) {
        dictionaries.add(types.dictionary(), DictionarySource.REGION,
                "Виды медицинского оборудования (вымышленный регион)",
                DictionarySettings.USUAL, Actor.HUB);
        var columns = List.of(new DictionaryColumn("CODE", "VARCHAR", "Код"),
                new DictionaryColumn("NAME", "VARCHAR", "Название"));
        load.whole(new VersionDraft(types.dictionary(), "1", OptionalInt.of(NAMES.size()), "", columns, "",
                "демонстрация", Actor.HUB.who()), to -> all().forEach((code, name) -> to.accept(row(code, name))));
    }

    private static DictionaryRow row(String code, String name) {
        return new DictionaryRow(code, code, name, Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                Map.of("CODE", code, "NAME", name));
    }
}
