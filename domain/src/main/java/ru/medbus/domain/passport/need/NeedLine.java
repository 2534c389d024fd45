package ru.medbus.domain.passport.need;

/**
 * What a department needs by one line of a standard.
 *
 * @param norm    0 when it cannot be counted
 * @param unknown the norm cannot be counted: beds or workplaces are not known
 * @param units   all that fit the line
 * @param counted units that lessen this line's need; one unit lessens one line only
 * @param shared  units that would count here but lessen another line already
 */
public record NeedLine(StandardDemand demand, int norm, boolean unknown, Units units, int counted, int shared,
        int need) {

    /** «1 на 20 коек × 34 коек = 2»; an override is told with its reason. */
    public String why() {
        var words = demand.required().words(demand.capacity());
        return (unknown ? words : words + " = " + norm)
                + (demand.instead().isEmpty() ? "" : "; число для расчёта: " + demand.instead());
    }
}
