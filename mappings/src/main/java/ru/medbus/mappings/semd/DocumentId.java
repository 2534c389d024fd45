package ru.medbus.mappings.semd;

import java.util.Optional;

/**
 * Identifier of a document, of a set of versions or of any other thing in a CDA document.
 *
 * @param root      OID of the list; empty when the document does not say
 * @param extension number in the list; empty when the root alone is the identifier
 */
public record DocumentId(String root, String extension) {

    /** Empty when neither part is given. */
    static Optional<DocumentId> of(String root, String extension) {
        return root.isEmpty() && extension.isEmpty() ? Optional.empty() : Optional.of(new DocumentId(root, extension));
    }

    /** As it is written in journals and searches: {@code root^extension}. */
    @Override
    public String toString() {
        return root + '^' + extension;
    }
}
