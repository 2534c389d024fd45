package ru.medbus.mappings.mdlp;

import ru.medbus.domain.drugsupply.traceability.Fact;
import ru.medbus.domain.drugsupply.traceability.Facts;
import ru.medbus.domain.drugsupply.traceability.OutgoingDocument;
import ru.medbus.schemas.mdlp.v1_38.DeviceInfo;
import ru.medbus.schemas.mdlp.v1_38.HealthCare;
import ru.medbus.schemas.mdlp.v1_38.Recipe;
import ru.medbus.schemas.mdlp.v1_38.SkzkmRecipe;

/** What goes to patients → 521, 531, 10521. */
final class DispensingToMdlp {

    private DispensingToMdlp() {}

    /** 521: by a preferential prescription. */
    static Recipe toRecipe(OutgoingDocument document) {
        var facts = document.facts();
        var d = new Recipe();
        d.setActionId(521);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setDocSeries(Values.text(facts, Fact.DOC_SERIES));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setOrderDetails(Lists.dispensed(document.lines()));
        return d;
    }

    /** 531: for medical aid. */
    static HealthCare toHealthCare(OutgoingDocument document) {
        var facts = document.facts();
        var d = new HealthCare();
        d.setActionId(531);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setOrderDetails(Lists.dispensed(document.lines()));
        return d;
    }

    /** 10521: by a prescription, through a регистратор выбытия. */
    static SkzkmRecipe toDeviceRecipe(OutgoingDocument document) {
        var facts = document.facts();
        var d = new SkzkmRecipe();
        d.setActionId(10521);
        d.setSubjectId(document.subject());
        d.setOperationDate(Values.moment(document.at()));
        d.setDocDate(Values.day(facts.day(Fact.DOC_DATE)));
        d.setDocSeries(Values.text(facts, Fact.DOC_SERIES));
        d.setDocNum(facts.get(Fact.DOC_NUMBER));
        d.setOrderDetails(Lists.dispensed(document.lines()));
        d.setDeviceInfo(device(facts));
        return d;
    }

    private static DeviceInfo device(Facts facts) {
        var device = new DeviceInfo();
        device.setDeviceId(facts.get(Fact.DEVICE));
        device.setSkzkmOriginMsgId(facts.get(Fact.DEVICE_MESSAGE));
        return device;
    }
}
