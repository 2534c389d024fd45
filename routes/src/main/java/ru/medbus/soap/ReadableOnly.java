package ru.medbus.soap;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Lets through what can be an envelope at all, and no more attachments than a request may have. */
class ReadableOnly extends AbstractPhaseInterceptor<Message> {
    static final int MOST_ATTACHMENTS = 32;
    private static final Logger LOG = Logger.getLogger(ReadableOnly.class.getName());
    private static final Set<String> ENVELOPES = Set.of("text/xml", "application/soap+xml", "application/xop+xml",
            "multipart/related");

    ReadableOnly() {
        super(Phase.RECEIVE);
        addAfter(AttachmentInInterceptor.class.getName());
    }

    @Override
    public void handleMessage(Message message) {
        if ("GET".equals(message.get(Message.HTTP_REQUEST_METHOD))) {
            if (message.get(Message.QUERY_STRING) == null) {
                throw fault(HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                        "Служба принимает только POST; описание — ?wsdl");
            }
            return;
        }
        var type = String.valueOf(message.get(Message.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
        if (Stream.of(type.split(";")).map(String::strip).findFirst().filter(ENVELOPES::contains).isEmpty()) {
            throw fault(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "Тип содержимого не поддерживается: нужен text/xml, application/soap+xml или MTOM");
        }
        countAttachments(message);
    }

    /** They are read lazily, and the reader's own limit holds for some ways of reading only. */
    private static void countAttachments(Message message) {
        int count = 0;
        for (var attachment : message.getAttachments() == null ? Set.<Object>of() : message.getAttachments()) {
            if (attachment != null && ++count > MOST_ATTACHMENTS) {
                throw fault(HttpServletResponse.SC_BAD_REQUEST, "Вложений больше " + MOST_ATTACHMENTS);
            }
        }
    }

    private static Fault fault(int status, String text) {
        var fault = new Fault(new org.apache.cxf.common.i18n.Message(text.replace("{", "").replace("}", ""), LOG),
                new UnreadableRequestException(text));
        fault.setStatusCode(status);
        fault.setFaultCode(Fault.FAULT_CODE_CLIENT);
        return fault;
    }
}
