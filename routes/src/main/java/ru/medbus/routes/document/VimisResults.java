package ru.medbus.routes.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        var sending = sending(msgId);
        sending.ifPresent(one -> answers.end(one.message(), VimisSendRoute.id(one.vmcl()),
                taken ? Outcome.DONE : Outcome.REFUSED, taken ? "" : "VIMIS", words(description), List.of(),
                List.of()));
        return sending.isPresent();
    }

    /** Keeps an interim message beside the document; nothing is decided by it. */
    public boolean interim(String msgId, String description) {
        var sending = sending(msgId);
        sending.ifPresent(one -> answers.keep(one.message(), Body.of(
                Body.ANSWER + VimisSendRoute.id(one.vmcl()) + ".interim." + System.currentTimeMillis(),
                VimisDescription.text(description).getBytes(StandardCharsets.UTF_8))));
        return sending.isPresent();
    }

    private record Sending(long message, Vmcl vmcl) {}

    /** A callback does not say which of the ВИМИС calls. */
    private Optional<Sending> sending(String msgId) {
        var messages = answers.messagesOf(Stream.of(Vmcl.values()).map(vmcl -> key(vmcl, msgId)).toList());
        return Stream.of(Vmcl.values()).filter(vmcl -> messages.containsKey(key(vmcl, msgId))).findFirst()
                .map(vmcl -> new Sending(messages.get(key(vmcl, msgId)), vmcl));
    }

    /** msg_id of the last sending; stands in its mark. */
    Optional<String> lastMsgId(long messageId, Vmcl vmcl) {
        return journal.marks(messageId).reversed().stream().filter(mark -> mark.step().equals(VimisSendRoute.id(vmcl)))
                .map(Mark::detail).filter(detail -> detail.contains(MSG_ID))
                .map(detail -> detail.substring(detail.indexOf(MSG_ID) + MSG_ID.length())).findFirst();
    }
}
