package ru.medbus.domain.passport.edition;

/**
 * How a passport stands now.
 *
 * @param stateId number of the last move, 0 before the first; a move names the one it was decided on
 * @param edition number of the last accepted edition, 0 before the first
 * @param percent completeness as last counted
 */
public record Standing(PassportState state, long stateId, int edition, int percent) {
    static final Standing NEW = new Standing(PassportState.DRAFT, 0, 0, 0);
}
