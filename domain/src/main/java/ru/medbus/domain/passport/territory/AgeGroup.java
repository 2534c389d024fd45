package ru.medbus.domain.passport.territory;

/** A group of ages and how many there are in it. */
public record AgeGroup(String title, long men, long women) {

    public long total() {
        return men + women;
    }
}
