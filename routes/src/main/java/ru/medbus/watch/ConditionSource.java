package ru.medbus.watch;

import java.util.List;
import java.util.Set;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.Condition;

/** Looks whether something is wrong; every kind of trouble is one bean. */
public interface ConditionSource {
    /** What it looks at: an alert of such a kind closes when it is not among the conditions. */
    Set<AlertKind> kinds();

    /** What is wrong now; asked every half a minute. */
    List<Condition> conditions();
}
