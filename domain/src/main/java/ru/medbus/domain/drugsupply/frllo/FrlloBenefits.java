package ru.medbus.domain.drugsupply.frllo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rights: appointed, and ended before their time. */
@Component
class FrlloBenefits implements FrlloTeller {
    private final FrlloSubjectMapper rows;
    private final FrlloCitizens citizens;

    FrlloBenefits(FrlloSubjectMapper rows, FrlloCitizens citizens) {
        this.rows = rows;
        this.citizens = citizens;
    }

    @Override
    public FrlloKind kind() {
        return FrlloKind.BENEFIT;
    }

    @Override
    public Map<Long, FrlloPrepared> prepare(List<FrlloDue> due) {
        var benefits = rows.benefits(due.stream().map(FrlloDue::subjectId).toArray(Long[]::new)).stream()
                .collect(Collectors.toMap(FrlloContent.Benefit::id, Function.identity()));
        var persons = citizens.of(due.stream().map(FrlloDue::personId).toList());
        return due.stream().collect(Collectors.toMap(FrlloDue::id, one -> {
            var benefit = benefits.get(one.subjectId());
            return FrlloPrepared.unlessTold(one.told(), benefit.plain(),
                    FrlloContent.of(persons.get(one.personId()).shortly(), benefit));
        }));
    }
}
