package ru.medbus.domain.passport;

/**
 * Who changes a passport and why.
 *
 * @param who login
 * @param why asked for once an edition has been accepted; may be empty before
 */
public record Author(String who, String why) {
    public Author {
        why = why == null ? "" : why.strip();
    }
}
