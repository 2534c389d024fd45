package ru.medbus.domain.drugsupply.frllo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.frllo.FrlloReleaseMapper.ReleaseRow;

/** What was handed out by a prescription, at once or in parts, and what was taken back. */
@Component
class FrlloReleases implements FrlloTeller {
    private final FrlloReleaseMapper rows;
    private final FrlloCitizens citizens;
    private final FrlloUpload settings;

    FrlloReleases(FrlloReleaseMapper rows, FrlloCitizens citizens, FrlloUpload settings) {
        this.rows = rows;
        this.citizens = citizens;
        this.settings = settings;
    }

    private record Key(long operation, long batch) {}

    @Override
    public FrlloKind kind() {
        return FrlloKind.RELEASE;
    }

    @Override
    public Map<Long, FrlloPrepared> prepare(List<FrlloDue> due) {
        var releases = rows.releases(due.stream().map(FrlloDue::subjectId).toArray(Long[]::new),
                due.stream().map(FrlloDue::part).toArray(Long[]::new)).stream()
                .collect(Collectors.toMap(row -> new Key(row.operation(), row.batch()), Function.identity()));
        var persons = citizens.of(due.stream().map(FrlloDue::personId).toList());
        return due.stream().collect(Collectors.toMap(FrlloDue::id, one -> prepared(one,
                releases.get(new Key(one.subjectId(), one.part())), persons.get(one.personId()).shortly())));
    }

    private FrlloPrepared prepared(FrlloDue due, ReleaseRow row, FrlloCitizen citizen) {
        if (row.reversed() && !due.known()) {
            return new FrlloPrepared.Needless("Отпуск сторнирован раньше, чем передан");
        }
        if (row.reversed() && settings.reversed() == FrlloUpload.Reversed.BY_HAND) {
            return FrlloPrepared.Barred.byHand("Отпуск сторнирован: формат этого не описывает");
        }
        if (row.drug().isEmpty()) {
            return FrlloPrepared.Barred.field("торговая позиция (КЛП): GTIN упаковки с ней не связан");
        }
        var release = row.reversed() ? row.release().ofNothing() : row.release();
        return FrlloPrepared.unlessTold(due.told(), release.plain(), FrlloContent.of(citizen, release));
    }
}
