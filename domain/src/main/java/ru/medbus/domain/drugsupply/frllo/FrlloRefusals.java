package ru.medbus.domain.drugsupply.frllo;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Years for which a citizen takes money instead of drugs. The format knows no withdrawal: a year that has begun ends with
 * the day of it, one that has not is withdrawn by hand.
 */
@Component
class FrlloRefusals implements FrlloTeller {
    private final FrlloSubjectMapper rows;
    private final FrlloCitizens citizens;

    FrlloRefusals(FrlloSubjectMapper rows, FrlloCitizens citizens) {
        this.rows = rows;
        this.citizens = citizens;
    }

    @Override
    public FrlloKind kind() {
        return FrlloKind.REFUSAL;
    }

    @Override
    public Map<Long, FrlloPrepared> prepare(List<FrlloDue> due) {
        var ids = due.stream().map(FrlloDue::personId).toArray(Long[]::new);
        Set<FrlloSubjectMapper.PersonYear> stand = new HashSet<>(rows.refusals(ids));
        var persons = citizens.of(List.of(ids));
        return due.stream().collect(Collectors.toMap(FrlloDue::id, one -> prepared(one,
                stand.contains(new FrlloSubjectMapper.PersonYear(one.personId(), (int) one.part())),
                persons.get(one.personId()).shortly())));
    }

    private static FrlloPrepared prepared(FrlloDue due, boolean stands, FrlloCitizen citizen) {
        var from = LocalDate.of((int) due.part(), 1, 1);
        var to = LocalDate.of((int) due.part(), 12, 31);
        if (stands) {
            return said(due, citizen, from, to);
        }
        if (!due.known()) {
            return new FrlloPrepared.Needless("Отказ снят раньше, чем передан");
        }
        var today = LocalDate.now();
        return today.isBefore(from)
                ? FrlloPrepared.Barred.byHand("Снят отказ на год, который не начался: формат этого не описывает")
                : said(due, citizen, from, today.isBefore(to) ? today : to);
    }

    private static FrlloPrepared said(FrlloDue due, FrlloCitizen citizen, LocalDate from, LocalDate to) {
        var refusal = new FrlloContent.Refusal(from.toString(), to.toString());
        return FrlloPrepared.unlessTold(due.told(), refusal, FrlloContent.of(citizen, refusal));
    }
}
