package ru.medbus.domain.drugsupply.traceability;

import java.util.List;

/** МДЛП's word bars an operation; nothing has changed. */
public final class BarredException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;

    private final transient List<Barrier> barriers;

    BarredException(List<Barrier> barriers) {
        super(text(barriers));
        this.barriers = List.copyOf(barriers);
    }

    public List<Barrier> barriers() {
        return barriers;
    }

    private static String text(List<Barrier> barriers) {
        var first = String.join(" ", barriers.stream().limit(SHOWN).map(Barrier::text).toList());
        return barriers.size() > SHOWN ? first + " И ещё " + (barriers.size() - SHOWN) + "." : first;
    }
}
