package ru.medbus.domain.passport.need;

import java.util.Collection;

/**
 * Units of equipment, counted.
 *
 * @param present not written off
 * @param working in the state «в работе», worn ones among them
 * @param worn    working over their срок службы
 * @param repair  under repair
 */
public record Units(int present, int working, int worn, int repair) {
    public static final Units NONE = new Units(0, 0, 0, 0);

    public Units plus(Units other) {
        return new Units(present + other.present, working + other.working, worn + other.worn, repair + other.repair);
    }

    static Units sum(Collection<Units> all) {
        return all.stream().reduce(NONE, Units::plus);
    }
}
