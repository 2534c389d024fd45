package ru.medbus.domain.drugsupply.frllo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.frllo.FrlloCitizenMapper.AnchorRow;
import ru.medbus.domain.drugsupply.frllo.FrlloCitizenMapper.CitizenRow;

/** Citizens: whole the first time, afterwards what has changed; with a right, for the format takes nobody without one. */
@Component
class FrlloCitizens implements FrlloTeller {
    private final FrlloCitizenMapper rows;
    private final FrlloUpload settings;

    FrlloCitizens(FrlloCitizenMapper rows, FrlloUpload settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /** @param known ФРЛЛО has his card */
    record Named(FrlloCitizen whole, boolean known) {
        /** As a document about something else names him. */
        FrlloCitizen shortly() {
            return known ? whole.known() : whole;
        }
    }

    @Override
    public FrlloKind kind() {
        return FrlloKind.CITIZEN;
    }

    /** By id of the person. */
    Map<Long, Named> of(Collection<Long> persons) {
        return rows.citizens(persons).stream().collect(Collectors.toMap(CitizenRow::id, row -> new Named(
                row.citizen(settings.region(), settings.citizenship()), row.known())));
    }

    @Override
    public Map<Long, FrlloPrepared> prepare(List<FrlloDue> due) {
        var persons = due.stream().map(FrlloDue::personId).toList();
        var citizens = of(persons);
        var anchors = rows.anchors(persons.toArray(Long[]::new)).stream()
                .collect(Collectors.toMap(AnchorRow::personId, Function.identity()));
        return due.stream().collect(Collectors.toMap(FrlloDue::id, one -> prepared(one,
                citizens.get(one.personId()).whole(), Optional.ofNullable(anchors.get(one.personId())))));
    }

    private static FrlloPrepared prepared(FrlloDue due, FrlloCitizen whole, Optional<AnchorRow> anchor) {
        var told = FrlloJson.told(due.told(), FrlloCitizen.class);
        if (told.filter(whole::says).isPresent()) {
            return new FrlloPrepared.Known();
        }
        if (anchor.isEmpty()) {
            return new FrlloPrepared.Needless("Нет льгот, о которых сообщает регион");
        }
        var said = told.map(whole::changedSince).orElse(whole);
        return whole.missing().<FrlloPrepared>map(FrlloPrepared.Barred::field)
                .orElseGet(() -> new FrlloPrepared.Document(FrlloContent.of(said, anchor.get().benefit()),
                        FrlloJson.write(whole)));
    }
}
