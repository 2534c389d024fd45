package ru.medbus.spine;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.util.Optional;
import ru.medbus.domain.journal.Due;

/**
 * What a queue carries: the id of a journaled message and the number of the mark that made it due; the body stays in
 * the journal.
 *
 * @param suspect the step may have run already: its marks must be looked at before it runs
 */
record Ticket(long messageId, int n, boolean suspect) {
    static final String ID = "id";
    private static final String NUMBER = "n";
    private static final String RESENT = "resent";
    /** Artemis drops a message whose id of this name it has seen. */
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";
    private static final String DELIVER_AT = "_AMQ_SCHED_DELIVERY";

    /** @param openedAt start of the session, ms: what was sent before it may have been consumed by one that was killed */
    static Ticket read(Message message, long openedAt) throws JMSException {
        int n = message.getIntProperty(NUMBER);
        boolean suspect = n > 0 || message.getJMSRedelivered() || message.propertyExists(RESENT)
                || message.getJMSTimestamp() <= openedAt;
        return new Ticket(message.getLongProperty(ID), n, suspect);
    }

    /** @param resent when it may have been sent before: what to add to the id by which the broker drops repeats */
    static Message write(Session session, Due due, Optional<String> resent) throws JMSException {
        var message = session.createMessage();
        message.setLongProperty(ID, due.messageId());
        message.setIntProperty(NUMBER, due.n());
        message.setStringProperty(DUPLICATE_ID, due.id() + resent.orElse(""));
        if (due.from().isPresent()) {
            message.setLongProperty(DELIVER_AT, due.from().get().toEpochMilli());
        }
        if (resent.isPresent()) {
            message.setBooleanProperty(RESENT, true);
        }
        return message;
    }
}
