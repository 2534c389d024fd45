package ru.medbus.domain.drugsupply.frllo;

import java.util.List;
import java.util.Map;

/** Puts records of one kind into the words of the format. */
interface FrlloTeller {
    FrlloKind kind();

    /** @return by id of the record, for each of them */
    Map<Long, FrlloPrepared> prepare(List<FrlloDue> due);
}
