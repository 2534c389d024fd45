package ru.medbus.mappings.mdlp;

import ru.medbus.domain.drugsupply.traceability.Ticket;
import ru.medbus.domain.drugsupply.traceability.Ticket.Refusal;
import ru.medbus.domain.drugsupply.traceability.Ticket.Verdict;
import ru.medbus.schemas.mdlp.v1_38.Documents;
import ru.medbus.schemas.mdlp.v1_38.ObjectError;
import ru.medbus.schemas.mdlp.v1_38.Result;
import ru.medbus.schemas.xml.XmlRefusedException;

/** 200 → ticket. */
public final class TicketFromMdlp {

    private TicketFromMdlp() {}

    /** @throws XmlRefusedException it is another document */
    public static Ticket toTicket(Documents documents) {
        var result = documents.getResult();
        if (result == null) {
            throw new XmlRefusedException("MDLP-TICKET", "Вместо квитанции (200) МДЛП прислала другой документ", 0, 0);
        }
        return new Ticket(verdict(result), result.getOperationId(), comment(result),
                result.getErrors().stream().map(TicketFromMdlp::refusal).toList());
    }

    private static Verdict verdict(Result result) {
        return switch (result.getOperationResult()) {
            case ACCEPTED -> Verdict.ACCEPTED;
            case PARTIAL -> Verdict.PARTIAL;
            case REJECTED -> Verdict.REJECTED;
        };
    }

    /** The comment, or the warnings. */
    private static String comment(Result result) {
        return Values.said(result.getOperationComment()).orElseGet(() -> String.join(". ",
                result.getOperationWarnings().stream().map(warning -> warning.getOperationWarning()).toList()));
    }

    private static Refusal refusal(ObjectError error) {
        return new Refusal(Values.said(error.getObjectId()).orElse(""), error.getErrorCode(), error.getErrorDesc());
    }
}
