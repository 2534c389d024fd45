package ru.medbus.domain.drugsupply.deferral;

import ru.medbus.domain.drugsupply.prescription.Order;

/** Which of an order's terms a prescription has. */
public enum TermKind {
    ORDINARY("Обычный"),
    /** Marked cito or statim. */
    URGENT("Срочный: cito, statim"),
    /** By decision of врачебная комиссия, or when the drug has to be bought first. */
    LONG("С закупкой или по решению ВК");

    private final String title;

    TermKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Urgency weighs more than a purchase. @param purchase the drug has to be bought first */
    static TermKind of(Order order, boolean purchase) {
        if (!order.priority().isEmpty()) {
            return URGENT;
        }
        return purchase || order.commission().held() ? LONG : ORDINARY;
    }
}
