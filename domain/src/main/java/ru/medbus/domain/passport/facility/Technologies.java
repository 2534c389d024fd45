package ru.medbus.domain.passport.facility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportProperties;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.edition.PassportGate;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionaryQueries;

/** Medical technologies that organisations apply, each for its days; one of a name in one department on a day. */
@Service
public class Technologies {
    private final TechnologyMapper rows;
    private final Network network;
    private final PassportGate gate;
    private final ChangeLog changes;
    private final Dictionaries dictionaries;
    private final DictionaryQueries codes;
    private final PassportProperties rules;

    Technologies(TechnologyMapper rows, Network network, PassportGate gate, ChangeLog changes,
            Dictionaries dictionaries, DictionaryQueries codes, PassportProperties rules) {
        this.rows = rows;
        this.network = network;
        this.gate = gate;
        this.changes = changes;
        this.dictionaries = dictionaries;
        this.codes = codes;
        this.rules = rules;
    }

    /** Those past too, by name. */
    @Transactional(readOnly = true)
    public List<Technology> of(String facility) {
        return rows.of(facility).stream().map(TechnologyMapper.Line::technology).toList();
    }

    /** @return its id; a new one comes with 0 */
    @Transactional
    public long save(Technology technology, Author author) {
        gate.open(technology.facilityOid(), author);
        check(technology);
        return technology.id() == 0 ? add(technology, author) : change(technology, author);
    }

    private long add(Technology technology, Author author) {
        changes.note(author, technology.facilityOid(), subject(technology), Map.of(), words(technology));
        return rows.add(TechnologyMapper.Line.of(technology));
    }

    private long change(Technology technology, Author author) {
        var before = of(technology.facilityOid()).stream().filter(each -> each.id() == technology.id()).findFirst()
                .orElseThrow(() -> new PassportRefusedException.Unknown("технология " + technology.id()));
        if (rows.change(TechnologyMapper.Line.of(technology)) == 0) {
            throw new PassportRefusedException.Outdated();
        }
        changes.note(author, technology.facilityOid(), subject(before), words(before), words(technology));
        return technology.id();
    }

    private void check(Technology technology) {
        Require.text("name", "Название", technology.name(), 300);
        Require.inOrder("usedTo", Optional.of(technology.usedFrom()), technology.usedTo());
        technology.departmentOid().ifPresent(oid -> Require.that(network.department(oid)
                .filter(found -> found.facilityOid().equals(technology.facilityOid())).isPresent(), "departmentOid",
                "Это подразделение другой организации: выберите своё."));
        Require.that(technology.code().isEmpty() || known(technology.code()), "code", "Кода «" + technology.code()
                + "» нет в действующей версии справочника " + rules.technologies() + ".");
        Require.that(rows.rivals(TechnologyMapper.Line.of(technology)) == 0, "name",
                "Такая технология на эти дни здесь уже есть: закройте прежнюю запись или измените её.");
    }

    /** A code cannot be checked while the dictionary is not loaded. */
    private boolean known(String code) {
        return dictionaries.find(rules.technologies()).flatMap(Dictionary::loaded).isEmpty()
                || codes.code(rules.technologies(), code).isPresent();
    }

    Map<String, String> words(Technology technology) {
        var words = new LinkedHashMap<String, String>();
        words.put("Код", technology.code());
        words.put("Название", technology.name());
        words.put("Подразделение",
                technology.departmentOid().flatMap(network::department).map(Department::name).orElse(""));
        words.put("С", Require.day(Optional.of(technology.usedFrom())));
        words.put("До", Require.day(technology.usedTo()));
        return words;
    }

    static String subject(Technology technology) {
        return "Технология «" + technology.name() + "»";
    }
}
