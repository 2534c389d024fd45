package ru.medbus.routes.drugsupply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.routes.document.SemdIntake;
import ru.medbus.routes.document.SemdVerdict;
import ru.medbus.routes.document.Submission;
import ru.medbus.routes.document.Violation;
import ru.medbus.spine.Carriage;

/** Hands documents of our own making to the door of СЭМД, through which the documents of all systems go. */
@Component
class OwnDocuments {
    private final SemdIntake door;

    OwnDocuments(SemdIntake door) {
        this.door = door;
    }

    /**
     * A document with its detached signatures.
     *
     * @param sender as the journal names who sends
     */
    record Own(String sender, String facility, byte[] document, List<byte[]> signatures) {
        Submission submission() {
            return new Submission(sender, facility, document, signatures, Optional.empty(), Instant.now());
        }
    }

    /** Whose document it is: told what came of it. A repeat tells him the same. */
    interface Owner {
        void taken(long message);

        void refused(Violation first);
    }

    void hand(Carriage carriage, Own own, Owner owner) {
        switch (door.accept(own.submission())) {
            case SemdVerdict.Accepted(long document) -> taken(carriage, document, owner);
            case SemdVerdict.Repeated(long document) -> taken(carriage, document, owner);
            case SemdVerdict.Conflicting(long refusal, long first) -> carriage.aside("DOCUMENT_CONFLICT",
                    "Документ с этим id уже принят сообщением " + first + " с другим содержанием");
            case SemdVerdict.Refused refused -> refused(carriage, refused, owner);
        }
    }

    private static void taken(Carriage carriage, long document, Owner owner) {
        owner.taken(document);
        carriage.done("Принят шиной: сообщение " + document);
    }

    private static void refused(Carriage carriage, SemdVerdict.Refused verdict, Owner owner) {
        var first = verdict.violations().stream().filter(each -> each.level().equals("error")).findFirst()
                .orElseThrow();
        owner.refused(first);
        carriage.refuse(first.rule(), first.text());
    }
}
