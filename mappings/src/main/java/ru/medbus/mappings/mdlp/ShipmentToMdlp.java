package ru.medbus.mappings.mdlp;

import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.OutgoingDocument;
import ru.medbus.schemas.mdlp.v1_38.MoveOrder;
import ru.medbus.schemas.mdlp.v1_38.MovePlace;
import ru.medbus.schemas.mdlp.v1_38.MoveReturn;
import ru.medbus.schemas.mdlp.v1_38.MoveStateDispatch;
import ru.medbus.schemas.mdlp.v1_38.RefusalSender;
import ru.medbus.schemas.mdlp.v1_38.StateDispatch;

/** What leaves a place → 415, 417, 431, 470, 471, 251. */
final class ShipmentToMdlp {

    private ShipmentToMdlp() {}

    /** 415: a shipment, or a return to the supplier. */
    static MoveOrder toMoveOrder(OutgoingDocument document) {
        var facts = document.facts();
        var d = new MoveOrder();
        d.setActionId(415);
        d.setSubjectId(document.subject());
        d.setReceiverId(facts.get(Fact.COUNTERPARTY));
        d.setOperationDate(Values.moment(document.at()));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setTurnoverType(facts.number(Fact.TURNOVER));
        d.setSource(facts.number(Fact.FUNDING));
        d.setContractType(facts.number(Fact.CONTRACT_KIND));
        d.setContractNum(Values.text(facts, Fact.CONTRACT_REGISTRY));
        d.setContractGosNum(Values.text(facts, Fact.CONTRACT_NUMBER));
        d.setContractGosDate(Values.dayOf(facts, Fact.CONTRACT_DATE));
        d.setOrderDetails(Lists.priced(document.lines()));
        return d;
    }

    /** 417: a return of what is paused. */
    static MoveReturn toMoveReturn(OutgoingDocument document) {
        var facts = document.facts();
        var d = new MoveReturn();
        d.setActionId(417);
        d.setSubjectId(document.subject());
        d.setReceiverId(facts.get(Fact.COUNTERPARTY));
        d.setOperationDate(Values.moment(document.at()));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setTurnoverType(Values.number(facts, Fact.TURNOVER));
        d.setOrderDetails(Lists.plain(document.lines()));
        return d;
    }

    /** 431: between places of one owner. */
    static MovePlace toMovePlace(OutgoingDocument document) {
        var facts = document.facts();
        var d = new MovePlace();
        d.setActionId(431);
        d.setSubjectId(document.subject());
        d.setReceiverId(facts.get(Fact.COUNTERPARTY));
        d.setOperationDate(Values.moment(document.at()));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setOrderDetails(Lists.plain(document.lines()));
        return d;
    }

    /** 470: between places, of the state supply. */
    static MoveStateDispatch toMoveStateDispatch(OutgoingDocument document) {
        var facts = document.facts();
        var d = new MoveStateDispatch();
        d.setActionId(470);
        d.setSubjectId(document.subject());
        d.setReceiverId(facts.get(Fact.COUNTERPARTY));
        d.setOperationDate(Values.moment(document.at()));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setSource(facts.number(Fact.FUNDING));
        d.setContractNum(Values.text(facts, Fact.CONTRACT_REGISTRY));
        d.setContractGosNum(Values.text(facts, Fact.CONTRACT_NUMBER));
        d.setContractGosDate(Values.dayOf(facts, Fact.CONTRACT_DATE));
        d.setOrderDetails(Lists.priced(document.lines()));
        return d;
    }

    /** 471: to another owner, of the state supply. */
    static StateDispatch toStateDispatch(OutgoingDocument document) {
        var facts = document.facts();
        var d = new StateDispatch();
        d.setActionId(471);
        d.setSubjectId(document.subject());
        d.setReceiverId(facts.get(Fact.COUNTERPARTY));
        d.setOperationDate(Values.moment(document.at()));
        d.setTurnoverType(Values.number(facts, Fact.TURNOVER));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setOrderDetails(Lists.plain(document.lines()));
        return d;
    }

    /** 251: a shipment is taken back. */
    static RefusalSender toRefusalSender(OutgoingDocument document) {
        var facts = document.facts();
        var d = new RefusalSender();
        d.setActionId(251);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setReceiverId(facts.get(Fact.COUNTERPARTY));
        d.setReason(facts.get(Fact.REASON));
        d.setConfirmPaused(Values.paused(facts));
        d.setOrderDetails(Lists.plain(document.lines()));
        return d;
    }
}
