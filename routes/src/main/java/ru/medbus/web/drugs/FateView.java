package ru.medbus.web.drugs;

import java.util.List;

/**
 * What has become of a prescription's document, step by step.
 *
 * @param open something follows by itself: the page looks again
 */
record FateView(List<Step> steps, boolean open) {
    /** @param kind {@code ok}, {@code busy}, {@code danger}, {@code warning} or empty */
    record Step(String kind, String title, String text) {}
}
