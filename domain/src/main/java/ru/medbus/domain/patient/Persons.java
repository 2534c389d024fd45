package ru.medbus.domain.patient;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.shared.Enp;
import ru.medbus.domain.shared.Snils;

/** What other capabilities ask of the index of patients. */
@Service
public class Persons {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PersonsMapper rows;

    Persons(PersonsMapper rows) {
        this.rows = rows;
    }

    /**
     * A person of a list that comes as a whole.
     *
     * @param bornOn {@code yyyy-MM-dd}
     */
    public record Newcomer(String snils, String enp, String family, String given, String patronymic, String bornOn,
            int sex, String region) {

        public Newcomer(Snils snils, Enp enp, String family, String given, String patronymic, LocalDate bornOn,
                int sex, String region) {
            this(snils.digits(), enp.digits(), family, given, patronymic, bornOn.toString(), sex, region);
        }

        /** Personal data are not printed. */
        @Override
        public String toString() {
            return "Newcomer[hidden]";
        }
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(long id) {
        return rows.one(id);
    }

    /** By СНИЛС, ЕНП, or beginnings of family name, given name and patronymic: «прим ив». */
    @Transactional(readOnly = true)
    public List<Person> search(String text, int limit) {
        var snils = Snils.parse(text);
        if (snils.isPresent()) {
            return rows.bySnils(snils.get().digits()).stream().toList();
        }
        var enp = Enp.parse(text);
        return enp.isPresent() ? rows.byEnp(enp.get().digits()).stream().toList() : byName(text, limit);
    }

    /** Adds those who are not known; whoever has a number of theirs already stays. @return ids by СНИЛС */
    @Transactional
    public Map<String, Long> addAll(List<Newcomer> newcomers) {
        var written = written(newcomers);
        rows.addAll(written);
        return rows.numbered(written).stream()
                .collect(Collectors.toMap(PersonsMapper.Numbered::snils, PersonsMapper.Numbered::id));
    }

    private List<Person> byName(String text, int limit) {
        var words = text.strip().toUpperCase(Locale.ROOT).replace('Ё', 'Е').replaceAll("[%_\\\\]", "").split("\\s+");
        return words[0].length() < 2
                ? List.of()
                : rows.byName(beginning(words, 0), beginning(words, 1), beginning(words, 2), limit);
    }

    private static String beginning(String[] words, int place) {
        return (words.length > place ? words[place].replaceAll("\\.$", "") : "") + "%";
    }

    private static String written(List<Newcomer> newcomers) {
        try {
            return JSON.writeValueAsString(newcomers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of texts are written to memory", e);
        }
    }
}
