package ru.medbus.routes.passport.accounting;

import java.util.List;
import ru.medbus.domain.journal.Receipt;
import ru.medbus.domain.passport.accounting.LineFault;

/** What the bringer of a file is told. */
public sealed interface BatchAnswer {

    /** It is durable, now or from before. */
    record Accepted(Receipt receipt) implements BatchAnswer {}

    /** It was read and is wrong; nothing is kept of it. */
    record Refused(List<LineFault> faults) implements BatchAnswer {}
}
