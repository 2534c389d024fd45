package ru.medbus.mappings.mdlp;

import java.util.Optional;
import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.OutgoingDocument;
import ru.medbus.schemas.mdlp.v1_38.Company;
import ru.medbus.schemas.mdlp.v1_38.CondemnedLine;
import ru.medbus.schemas.mdlp.v1_38.CondemnedList;
import ru.medbus.schemas.mdlp.v1_38.Destroyer;
import ru.medbus.schemas.mdlp.v1_38.Destruction;
import ru.medbus.schemas.mdlp.v1_38.DestructionPlace;
import ru.medbus.schemas.mdlp.v1_38.Entrepreneur;
import ru.medbus.schemas.mdlp.v1_38.MoveDestruction;

/** What is destroyed → 541, 542. */
final class DestructionToMdlp {

    private DestructionToMdlp() {}

    /** 541: handed over to be destroyed. */
    static MoveDestruction toMoveDestruction(OutgoingDocument document) {
        var facts = document.facts();
        var d = new MoveDestruction();
        d.setActionId(541);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setDestructionOrg(place(facts));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setActNumber(facts.get(Fact.ACT_NUMBER));
        d.setActDate(Values.day(facts.day(Fact.ACT_DATE)));
        d.setOrderDetails(condemned(document));
        return d;
    }

    /** 542: destroyed. */
    static Destruction toDestruction(OutgoingDocument document) {
        var facts = document.facts();
        var d = new Destruction();
        d.setActionId(542);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setDestructionMethod(facts.number(Fact.DESTRUCTION_WAY));
        d.setDestructionOrg(destroyer(facts));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setOrderDetails(Lists.plain(document.lines()));
        return d;
    }

    private static CondemnedList condemned(OutgoingDocument document) {
        var list = new CondemnedList();
        Lists.each(document.lines(), (sscc, line) -> list.getDetail().add(condemned(document.facts(), null, sscc)),
                (sgtin, line) -> list.getDetail().add(condemned(document.facts(), sgtin, null)));
        return list;
    }

    private static CondemnedLine condemned(Facts facts, String sgtin, String sscc) {
        var line = new CondemnedLine();
        line.setSgtin(sgtin);
        line.setSscc(sscc);
        line.setDecision(Values.text(facts, Fact.DECISION));
        line.setDestructionType(facts.number(Fact.DESTRUCTION_GROUND));
        line.setReasonForDestruction(Values.number(facts, Fact.DESTRUCTION_CAUSE));
        return line;
    }

    private static DestructionPlace place(Facts facts) {
        var place = new DestructionPlace();
        place.setFiasAddr(facts.get(Fact.DESTROYER_FIAS));
        company(facts).ifPresentOrElse(place::setUl, () -> place.setFl(entrepreneur(facts)));
        return place;
    }

    private static Destroyer destroyer(Facts facts) {
        var destroyer = new Destroyer();
        company(facts).ifPresentOrElse(destroyer::setUl, () -> destroyer.setFl(entrepreneur(facts)));
        return destroyer;
    }

    /** Whoever has a КПП. */
    private static Optional<Company> company(Facts facts) {
        return facts.find(Fact.DESTROYER_KPP).map(kpp -> {
            var company = new Company();
            company.setInn(facts.get(Fact.DESTROYER_INN));
            company.setKpp(kpp);
            return company;
        });
    }

    private static Entrepreneur entrepreneur(Facts facts) {
        var entrepreneur = new Entrepreneur();
        entrepreneur.setInn(facts.get(Fact.DESTROYER_INN));
        return entrepreneur;
    }
}
