package ru.medbus.soap;

import java.util.Map;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** A ВИМИС names another operation in SOAPAction than it calls; without the header the body's element decides. */
class BodyDecides extends AbstractPhaseInterceptor<Message> {

    BodyDecides() {
        super(Phase.RECEIVE);
    }

    @Override
    public void handleMessage(Message message) {
        if (message.get(Message.PROTOCOL_HEADERS) instanceof Map<?, ?> headers) {
            headers.remove("SOAPAction");
        }
    }
}
