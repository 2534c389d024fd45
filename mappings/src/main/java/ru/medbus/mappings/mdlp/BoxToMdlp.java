package ru.medbus.mappings.mdlp;

import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.OutgoingDocument;
import ru.medbus.schemas.mdlp.v1_38.Recall;
import ru.medbus.schemas.mdlp.v1_38.UnitAppend;
import ru.medbus.schemas.mdlp.v1_38.UnitExtract;
import ru.medbus.schemas.mdlp.v1_38.UnitPack;
import ru.medbus.schemas.mdlp.v1_38.UnitUnpack;

/** Boxes → 911 to 914; an operation taken back → 250. */
final class BoxToMdlp {

    private BoxToMdlp() {}

    /** 911: packs into a new box. */
    static UnitPack toPack(OutgoingDocument document) {
        var facts = document.facts();
        var d = new UnitPack();
        d.setActionId(911);
        d.setSubjectId(document.subject());
        d.setSscc(facts.get(Fact.BOX));
        d.setOperationDate(Values.moment(document.at()));
        d.setContent(Lists.plain(document.lines()));
        return d;
    }

    /** 914: packs into a box that is there. */
    static UnitAppend toAppend(OutgoingDocument document) {
        var facts = document.facts();
        var d = new UnitAppend();
        d.setActionId(914);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setSscc(facts.get(Fact.BOX));
        d.setContent(Lists.plain(document.lines()));
        return d;
    }

    /** 913: packs out of their boxes. */
    static UnitExtract toExtract(OutgoingDocument document) {
        var d = new UnitExtract();
        d.setActionId(913);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setContent(Lists.plain(document.lines()));
        return d;
    }

    /** 912: boxes that are no more. */
    static UnitUnpack toUnpack(OutgoingDocument document) {
        var d = new UnitUnpack();
        d.setActionId(912);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        Lists.each(document.lines(), (sscc, line) -> d.getSscc().add(sscc), (sgtin, line) -> {});
        return d;
    }

    /** 250: an operation is taken back. */
    static Recall toRecall(OutgoingDocument document) {
        var facts = document.facts();
        var d = new Recall();
        d.setActionId(250);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setOperationId(facts.get(Fact.OPERATION));
        d.setRecallActionId(facts.number(Fact.OPERATION_KIND));
        d.setReason(Values.text(facts, Fact.REASON));
        return d;
    }
}
