package ru.medbus.mappings.mdlp;

import ru.medbus.domain.drugsupply.traceability.OutgoingDocument;
import ru.medbus.schemas.mdlp.MdlpXml;
import ru.medbus.schemas.mdlp.v1_38.Documents;

/** A document of ours → document of МДЛП, by its kind. */
public final class DocumentToMdlp {

    private DocumentToMdlp() {}

    public static Documents toDocuments(OutgoingDocument document) {
        var documents = new Documents();
        documents.setVersion(MdlpXml.EDITION);
        documents.setClientIdentifier(document.requestId());
        switch (document.kind()) {
            case MOVE_ORDER -> documents.setMoveOrder(ShipmentToMdlp.toMoveOrder(document));
            case MOVE_RETURN -> documents.setMoveReturn(ShipmentToMdlp.toMoveReturn(document));
            case MOVE_PLACE -> documents.setMovePlace(ShipmentToMdlp.toMovePlace(document));
            case MOVE_STATE_DISPATCH -> documents.setMoveStateDispatch(ShipmentToMdlp.toMoveStateDispatch(document));
            case STATE_DISPATCH -> documents.setStateDispatch(ShipmentToMdlp.toStateDispatch(document));
            case REFUSAL_SENDER -> documents.setRefusalSender(ShipmentToMdlp.toRefusalSender(document));
            case RECEIVE_ORDER -> documents.setReceiveOrder(ReceiptToMdlp.toReceiveOrder(document));
            case REFUSAL_RECEIVER -> documents.setRefusalReceiver(ReceiptToMdlp.toRefusalReceiver(document));
            case ACCEPT -> documents.setAccept(ReceiptToMdlp.toAccept(document));
            case POSTING -> documents.setPosting(ReceiptToMdlp.toPosting(document));
            case RECIPE -> documents.setRecipe(DispensingToMdlp.toRecipe(document));
            case HEALTH_CARE -> documents.setHealthCare(DispensingToMdlp.toHealthCare(document));
            case DEVICE_RECIPE -> documents.setSkzkmRecipe(DispensingToMdlp.toDeviceRecipe(document));
            case WITHDRAWAL -> documents.setWithdrawal(WithdrawalToMdlp.toWithdrawal(document));
            case RETURN_TO_CIRCULATION -> documents.setReturnToCirculation(WithdrawalToMdlp.toReturn(document));
            case MOVE_DESTRUCTION -> documents.setMoveDestruction(DestructionToMdlp.toMoveDestruction(document));
            case DESTRUCTION -> documents.setDestruction(DestructionToMdlp.toDestruction(document));
            case UNIT_PACK -> documents.setUnitPack(BoxToMdlp.toPack(document));
            case UNIT_APPEND -> documents.setUnitAppend(BoxToMdlp.toAppend(document));
            case UNIT_UNPACK -> documents.setUnitUnpack(BoxToMdlp.toUnpack(document));
            case UNIT_EXTRACT -> documents.setUnitExtract(BoxToMdlp.toExtract(document));
            case RECALL -> documents.setRecall(BoxToMdlp.toRecall(document));
        }
        return documents;
    }
}
