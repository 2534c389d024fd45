package ru.medbus.mappings.semd;

import java.util.Optional;

/** Children of a person's {@code name}. In documents of the old model the patronymic is the second {@code given}. */
final class NamePart {
    private String family = "";
    private String given = "";
    private String patronymic = "";

    void end(Place place, String text) {
        if (!place.up(1).equals("name")) {
            return;
        }
        switch (place.name()) {
            case "family" -> family = text.strip();
            case "given" -> takeGiven(text.strip());
            case "Patronymic" -> patronymic = text.strip();
            default -> {
            }
        }
    }

    Optional<PersonName> facts() {
        return family.isEmpty() && given.isEmpty() && patronymic.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonName(family, given, patronymic));
    }

    private void takeGiven(String text) {
        if (given.isEmpty()) {
            given = text;
        } else {
            patronymic = text;
        }
    }
}
