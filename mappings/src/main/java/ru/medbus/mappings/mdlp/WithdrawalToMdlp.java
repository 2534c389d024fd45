package ru.medbus.mappings.mdlp;

import java.util.List;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.OutgoingDocument;
import ru.medbus.domain.drugsupply.traceability.ReportLine;
import ru.medbus.schemas.mdlp.v1_38.ReturnToCirculation;
import ru.medbus.schemas.mdlp.v1_38.SgtinList;
import ru.medbus.schemas.mdlp.v1_38.Withdrawal;
import ru.medbus.schemas.mdlp.v1_38.WithdrawnList;
import ru.medbus.schemas.mdlp.v1_38.WithdrawnPack;

/** What leaves the circulation, and comes back → 552, 391. */
final class WithdrawalToMdlp {

    private WithdrawalToMdlp() {}

    /** 552: withdrawn from the circulation. */
    static Withdrawal toWithdrawal(OutgoingDocument document) {
        var facts = document.facts();
        var d = new Withdrawal();
        d.setActionId(552);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setDocNum(Values.text(facts, Fact.DOC_NUMBER));
        d.setDocDate(Values.dayOf(facts, Fact.DOC_DATE));
        d.setWithdrawalType(facts.number(Fact.WITHDRAWAL_KIND));
        d.setDestructionMethod(Values.number(facts, Fact.DESTRUCTION_WAY));
        d.setReasonForDestruction(Values.number(facts, Fact.DESTRUCTION_CAUSE));
        d.setOrderDetails(withdrawn(document.lines()));
        return d;
    }

    /** 391: returned to the circulation. */
    static ReturnToCirculation toReturn(OutgoingDocument document) {
        var facts = document.facts();
        var d = new ReturnToCirculation();
        d.setActionId(391);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setWithdrawalReason(facts.number(Fact.WITHDRAWAL_CAUSE));
        d.setDocDate(Values.dayOf(facts, Fact.DOC_DATE));
        d.setDocNum(Values.text(facts, Fact.DOC_NUMBER));
        d.setReasonReturn(Values.number(facts, Fact.RETURN_CAUSE));
        var list = new SgtinList();
        document.lines().forEach(line -> list.getSgtin().add(line.object()));
        d.setOrderDetails(list);
        return d;
    }

    private static WithdrawnList withdrawn(List<ReportLine> lines) {
        var list = new WithdrawnList();
        Lists.each(lines, (sscc, line) -> list.getSgtinOrSscc().add(sscc), (sgtin, line) -> {
            var pack = new WithdrawnPack();
            pack.setValue(sgtin);
            pack.setWithdrawalPart(Values.said(line.part()).orElse(null));
            list.getSgtinOrSscc().add(pack);
        });
        return list;
    }
}
