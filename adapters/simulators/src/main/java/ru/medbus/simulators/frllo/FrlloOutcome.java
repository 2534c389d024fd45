package ru.medbus.simulators.frllo;

import java.util.Optional;

/**
 * What the register says of one document.
 *
 * @param field of the answer that carries the id: {@code reg_num}, {@code recipe_id}, {@code relise_id}
 * @param more  what is wrong in particular
 */
record FrlloOutcome(String documentId, String field, String federalId, Optional<FrlloError> error, String more) {

    static FrlloOutcome accepted(String documentId, String field, String federalId) {
        return new FrlloOutcome(documentId, field, federalId, Optional.empty(), "");
    }

    static FrlloOutcome refused(String documentId, FrlloError error, String more) {
        return new FrlloOutcome(documentId, "", "", Optional.of(error), more);
    }
}
