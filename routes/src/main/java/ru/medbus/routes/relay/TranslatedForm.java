package ru.medbus.routes.relay;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Message;
import ru.medbus.routes.document.OutgoingForm;

/** Documents of the channels that replace codes go out with the federal ones. */
@Component
class TranslatedForm implements OutgoingForm {
    private final Journal journal;

    TranslatedForm(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Optional<byte[]> of(Message message) {
        return message.queue().filter(RelayTranslationRoute.ID::equals)
                .flatMap(first -> journal.made(message.id(), RelayTranslationRoute.MADE)).map(Body::content);
    }
}
