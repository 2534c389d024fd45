package ru.medbus.domain.drugsupply.beneficiary;

import java.time.LocalDate;
import java.util.Optional;

/** A part of набор социальных услуг that a person has refused for a calendar year and gets in money. */
public record NsuRefusal(long personId, int year, Part part, Optional<LocalDate> submittedOn, String source,
        String notedBy) {

    public enum Part {
        DRUGS("Лекарства"),
        RESORT("Санаторное лечение"),
        TRAVEL("Проезд");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
