package ru.medbus.soap;

import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Marks an exchange whose request was read whole: a fault from here on is the service's own. */
class Understood extends AbstractPhaseInterceptor<Message> {
    private static final String MARK = "medbus.understood";

    Understood() {
        super(Phase.PRE_INVOKE);
    }

    @Override
    public void handleMessage(Message message) {
        message.getExchange().put(MARK, Boolean.TRUE);
    }

    static boolean isMarked(Message message) {
        return Boolean.TRUE.equals(message.getExchange().get(MARK));
    }
}
