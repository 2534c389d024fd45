package ru.medbus.routes.document;

import java.util.Optional;
import ru.medbus.domain.journal.Message;

/** What a regional system gets instead of a document as it came. */
public interface OutgoingForm {

    /** Empty for documents that go as they came. */
    Optional<byte[]> of(Message message);
}
