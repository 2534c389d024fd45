package ru.medbus.routes.relay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.reference.dictionary.CodeMappings;
import ru.medbus.mappings.relay.CodedText;
import ru.medbus.mappings.relay.CodedText.Place;
import ru.medbus.routes.relay.RelayProperties.Coded;
import ru.medbus.routes.relay.RelayProperties.Unmapped;

/** Regional codes of a channel's document → federal ones, by the mappings that are valid on a day. */
@Component
class CodeReplacement {
    private final CodeMappings mappings;

    CodeReplacement(CodeMappings mappings) {
        this.mappings = mappings;
    }

    /**
     * @param document with the federal codes
     * @param replaced places that have one now
     * @param passed   codes that go as they are
     * @param missing  codes for which a person has to find federal ones
     */
    record Outcome(byte[] document, int replaced, List<Miss> passed, List<Miss> missing) {}

    /** A code without a federal one. */
    record Miss(Coded coded, String code) {
        @Override
        public String toString() {
            return "«" + code + "» (" + coded.path() + ", " + coded.region() + " → " + coded.federal() + ")";
        }
    }

    Outcome of(byte[] document, List<Coded> codings, LocalDate day) {
        var byPath = codings.stream().collect(Collectors.toMap(Coded::path, coded -> coded));
        var text = CodedText.read(document, byPath.keySet());
        var federal = federal(text.places(), byPath, day);
        var misses = text.places().stream().filter(place -> !federal.containsKey(place))
                .map(place -> new Miss(byPath.get(place.path()), place.code())).distinct()
                .collect(Collectors.groupingBy(miss -> miss.coded().unmapped()));
        return new Outcome(text.with(place -> Optional.ofNullable(federal.get(place))), federal.size(),
                misses.getOrDefault(Unmapped.PASS, List.of()), misses.getOrDefault(Unmapped.ASIDE, List.of()));
    }

    private Map<Place, String> federal(List<Place> places, Map<String, Coded> codings, LocalDate day) {
        var federal = new HashMap<Place, String>();
        places.stream().collect(Collectors.groupingBy(place -> codings.get(place.path()))).forEach((coded, held) -> {
            var codes = mappings.translate(coded.region(),
                    held.stream().map(Place::code).collect(Collectors.toSet()), coded.federal(), day);
            held.stream().filter(place -> codes.containsKey(place.code()))
                    .forEach(place -> federal.put(place, codes.get(place.code())));
        });
        return federal;
    }
}
