package ru.medbus.domain.passport.equipment;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionaryEntry;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;

/** Types of equipment by the dictionary that the region has chosen; while none is loaded any code is taken. */
@Component
public class EquipmentTypes {
    private final EquipmentProperties properties;
    private final Dictionaries dictionaries;
    private final DictionaryQueries queries;

    EquipmentTypes(EquipmentProperties properties, Dictionaries dictionaries, DictionaryQueries queries) {
        this.properties = properties;
        this.dictionaries = dictionaries;
        this.queries = queries;
    }

    /** OID of the dictionary. */
    public String dictionary() {
        return properties.types();
    }

    public boolean loaded() {
        return dictionaries.find(dictionary()).flatMap(Dictionary::loaded).isPresent();
    }

    /** Name of a code; empty when the dictionary is not loaded or does not know it. */
    public Optional<String> name(String code) {
        return queries.code(dictionary(), code).map(DictionaryEntry::name);
    }

    /**
     * The name that the dictionary gives, or what was written while it is not loaded.
     *
     * @throws PassportRefusedException the loaded dictionary does not have the code on this day
     */
    public String named(String code, String written, LocalDate day) {
        if (!loaded()) {
            return written.isBlank() ? code : written;
        }
        return queries.code(dictionary(), code).filter(entry -> entry.validOn(day)).map(DictionaryEntry::name)
                .orElseThrow(() -> new PassportRefusedException("typeCode", "Кода «" + code
                        + "» нет в действующей версии справочника " + dictionary() + ": выберите вид из списка"));
    }
}
