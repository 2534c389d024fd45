package ru.medbus.soap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.slf4j.LoggerFactory;
import ru.medbus.schemas.intake.SemdRefusedFault;
import ru.medbus.security.BodyRefusedException;
import ru.medbus.security.RefusalLog;

/**
 * What a caller is told when a call fails. A request that could not be read is the caller's fault and HTTP 400; what the
 * service itself refuses stays 500, as SOAP 1.1 has it. Words of libraries stay in the log.
 */
class FaultInRussian extends AbstractPhaseInterceptor<Message> {
    FaultInRussian() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        if (!(message.getContent(Exception.class) instanceof Fault fault)) {
            return;
        }
        fault.setLang("ru");
        var refusal = causes(fault).filter(SemdRefusedFault.class::isInstance).findFirst();
        if (refusal.isPresent()) {
            note(message, ((SemdRefusedFault) refusal.get()).getFaultInfo().getMessageId() == null
                    ? ((SemdRefusedFault) refusal.get()).getFaultInfo().getCode()
                    : RefusalLog.WRITTEN);
        } else if (Understood.isMarked(message)) {
            failed(message, fault);
        } else {
            unreadable(message, fault);
        }
    }

    private static void failed(Message message, Fault fault) {
        note(message, "soap-refused");
        if (causes(fault).noneMatch(IllegalArgumentException.class::isInstance)) {
            LoggerFactory.getLogger(FaultInRussian.class).error("A call of a service failed", fault);
            say(fault, "Ошибка шины: запрос не выполнен по нашей вине, повторите его позже");
        }
    }

    private static void unreadable(Message message, Fault fault) {
        var said = causes(fault).filter(UnreadableRequestException.class::isInstance).findFirst();
        var technical = String.valueOf(fault.getMessage());
        note(message, "soap-unreadable");
        say(fault, said.or(() -> BodyRefusedException.behind(fault)).map(Throwable::getMessage)
                .orElseGet(() -> words(technical)));
        fault.setFaultCode(Fault.FAULT_CODE_CLIENT);
        int status = BodyRefusedException.behind(fault).map(BodyRefusedException::status)
                .orElseGet(() -> said.isPresent() ? fault.getStatusCode() : status(technical));
        message.put(Message.RESPONSE_CODE, status);
        fault.setStatusCode(status);
    }

    private static int status(String technical) {
        return technical.startsWith("Could not find")
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_BAD_REQUEST;
    }

    private static String words(String technical) {
        if (technical.contains("DTD")) {
            return "Конверт содержит DOCTYPE: объявления типа и сущности не принимаются";
        }
        if (technical.contains("limit") || technical.contains("exceed")) {
            return "Конверт слишком велик: превышен предел вложенности, числа или длины";
        }
        if (technical.contains("attachment") || technical.contains("MIME")) {
            return "Вложения (MTOM) не разобраны: проверьте границу и ссылки cid";
        }
        if (technical.contains("not understood")) {
            return "Обязательный заголовок конверта не поддерживается";
        }
        if (technical.contains("not recognized") || technical.contains("unexpected element")) {
            return "Такой операции или такого элемента у службы нет: сверьтесь с ?wsdl";
        }
        return technical.startsWith("Could not find")
                ? "По этому адресу нет описания службы"
                : "Запрос не разобран как SOAP: проверьте XML, кодировку UTF-8 и конверт";
    }

    private static void say(Fault fault, String text) {
        fault.setMessage(text);
        fault.setDetail(null);
    }

    private static void note(Message message, String rule) {
        var in = message.getExchange().getInMessage();
        if (in != null && in.get(AbstractHTTPDestination.HTTP_REQUEST) instanceof HttpServletRequest request) {
            request.setAttribute(RefusalLog.RULE, rule);
        }
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
