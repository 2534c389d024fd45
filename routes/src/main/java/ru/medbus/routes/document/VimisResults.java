package ru.medbus.routes.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import ru.medbus.domain.journal.Answers;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.mappings.vimis.VimisDescription;
import ru.medbus.schemas.vimis.Vmcl;

/** The last word of a ВИМИС on a document. The first one stays; a repeat changes nothing. */
@Service
public class VimisResults {
    private static final int LONGEST = 1_000;
    private static final String MSG_ID = "msg_id ";

    private final Answers answers;
    private final Journal journal;

    VimisResults(Answers answers, Journal journal) {
        this.answers = answers;
        this.journal = journal;
    }

    static String key(Vmcl vmcl, String msgId) {
        return "vimis." + vmcl.code() + ":" + msgId;
    }

    /** The description for people, bounded. */
    static String words(String description) {
        var text = VimisDescription.text(description);
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /**
     * Ends the step that waits for this msg_id.
     *
     * @param taken whether the ВИМИС took the document
     * @return false when nobody waits for it yet: the caller shall repeat
     */
    public boolean take(String msgId, boolean taken, String description) {
        for (var vmcl : Vmcl.values()) {
            var message = answers.messageOf(key(vmcl, msgId));
            if (message.isPresent()) {
                answers.end(message.get(), VimisSendRoute.id(vmcl), taken ? Outcome.DONE : Outcome.REFUSED,
                        taken ? "" : "VIMIS", words(description), List.of(), List.of());
                return true;
            }
        }
        return false;
    }

    /** Keeps an interim message beside the document; nothing is decided by it. */
    public boolean interim(String msgId, String description) {
        for (var vmcl : Vmcl.values()) {
            var message = answers.messageOf(key(vmcl, msgId));
            if (message.isPresent()) {
                var name = Body.ANSWER + VimisSendRoute.id(vmcl) + ".interim." + System.currentTimeMillis();
                answers.keep(message.get(), Body.of(name, VimisDescription.text(description)
                        .getBytes(StandardCharsets.UTF_8)));
                return true;
            }
        }
        return false;
    }

    /** msg_id of the last sending; stands in its mark. */
    Optional<String> lastMsgId(long messageId, Vmcl vmcl) {
        return journal.marks(messageId).reversed().stream().filter(mark -> mark.step().equals(VimisSendRoute.id(vmcl)))
                .map(Mark::detail).filter(detail -> detail.contains(MSG_ID))
                .map(detail -> detail.substring(detail.indexOf(MSG_ID) + MSG_ID.length())).findFirst();
    }
}
