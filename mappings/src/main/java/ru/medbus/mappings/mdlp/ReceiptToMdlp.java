package ru.medbus.mappings.mdlp;

import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.OutgoingDocument;
import ru.medbus.schemas.mdlp.v1_38.Accept;
import ru.medbus.schemas.mdlp.v1_38.Posting;
import ru.medbus.schemas.mdlp.v1_38.ReceiveOrder;
import ru.medbus.schemas.mdlp.v1_38.RefusalReceiver;

/** What comes to a place → 416, 701, 702, 252. */
final class ReceiptToMdlp {

    private ReceiptToMdlp() {}

    /** 416: a receipt told before the supplier does. */
    static ReceiveOrder toReceiveOrder(OutgoingDocument document) {
        var facts = document.facts();
        var d = new ReceiveOrder();
        d.setActionId(416);
        d.setSubjectId(document.subject());
        d.setShipperId(facts.get(Fact.COUNTERPARTY));
        d.setOperationDate(Values.moment(document.at()));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setReceiveType(facts.number(Fact.RECEIVING));
        d.setSource(facts.number(Fact.FUNDING));
        d.setContractType(facts.number(Fact.CONTRACT_KIND));
        d.setContractNum(Values.text(facts, Fact.CONTRACT_REGISTRY));
        d.setContractGosNum(Values.text(facts, Fact.CONTRACT_NUMBER));
        d.setContractGosDate(Values.dayOf(facts, Fact.CONTRACT_DATE));
        d.setOrderDetails(Lists.priced(document.lines()));
        return d;
    }

    /** 701: a shipment is confirmed. */
    static Accept toAccept(OutgoingDocument document) {
        var facts = document.facts();
        var d = new Accept();
        d.setActionId(701);
        d.setSubjectId(document.subject());
        d.setCounterpartyId(facts.get(Fact.COUNTERPARTY));
        d.setOperationDate(Values.moment(document.at()));
        d.setConfirmPaused(Values.paused(facts));
        d.setOrderDetails(Lists.plain(document.lines()));
        return d;
    }

    /** 702: a receipt from who does not tell. */
    static Posting toPosting(OutgoingDocument document) {
        var facts = document.facts();
        var d = new Posting();
        d.setActionId(702);
        d.setSubjectId(document.subject());
        d.setShipperId(Values.text(facts, Fact.COUNTERPARTY));
        d.setOperationDate(Values.moment(document.at()));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setReceiveType(Values.number(facts, Fact.RECEIVING));
        d.setContractType(facts.number(Fact.CONTRACT_KIND));
        d.setSource(facts.number(Fact.FUNDING));
        d.setContractNum(Values.text(facts, Fact.CONTRACT_REGISTRY));
        d.setContractGosNum(Values.text(facts, Fact.CONTRACT_NUMBER));
        d.setContractGosDate(Values.dayOf(facts, Fact.CONTRACT_DATE));
        d.setOrderDetails(Lists.priced(document.lines()));
        return d;
    }

    /** 252: a shipment is refused. */
    static RefusalReceiver toRefusalReceiver(OutgoingDocument document) {
        var facts = document.facts();
        var d = new RefusalReceiver();
        d.setActionId(252);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setShipperId(facts.get(Fact.COUNTERPARTY));
        d.setReason(facts.get(Fact.REASON));
        d.setConfirmPaused(Values.paused(facts));
        d.setOrderDetails(Lists.plain(document.lines()));
        return d;
    }
}
