package ru.medbus.domain.drugsupply.prescription;

import java.time.Instant;

/** A numbered blank for handwriting. */
public record Blank(String series, String number, String facilityOid, String formCode, String takenBy, Instant takenAt,
        State state) {

    public enum State {
        TAKEN("выдан"),
        USED("использован"),
        SPOILT("испорчен");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
