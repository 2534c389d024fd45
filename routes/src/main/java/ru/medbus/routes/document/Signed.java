package ru.medbus.routes.document;

import java.util.List;
import java.util.Optional;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Message;

/** The signatures of a journaled document, told apart when it was accepted. */
final class Signed {
    static final String AUTHOR = Body.SIGNATURE + "author.";
    static final String ORGANISATION = Body.SIGNATURE + "organisation.";

    private Signed() {}

    /** Of persons, in the order they came. */
    static List<byte[]> authors(Message message) {
        return of(message, AUTHOR);
    }

    static Optional<byte[]> organisation(Message message) {
        return of(message, ORGANISATION).stream().findFirst();
    }

    private static List<byte[]> of(Message message, String prefix) {
        return message.bodies().keySet().stream().filter(part -> part.startsWith(prefix)).sorted()
                .map(part -> message.bodies().get(part).content()).toList();
    }
}
