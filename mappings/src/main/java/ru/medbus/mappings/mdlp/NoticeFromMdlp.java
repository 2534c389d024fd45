package ru.medbus.mappings.mdlp;

import jakarta.xml.bind.JAXBElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.drugsupply.traceability.Notice;
import ru.medbus.schemas.mdlp.v1_38.Documents;
import ru.medbus.schemas.mdlp.v1_38.PlainList;
import ru.medbus.schemas.mdlp.v1_38.PricedLine;
import ru.medbus.schemas.mdlp.v1_38.PricedList;

/** What МДЛП brings by itself → notice in the words of the region. */
public final class NoticeFromMdlp {

    private NoticeFromMdlp() {}

    /** Empty when it is of a kind that asks nothing of us. */
    public static Optional<Notice> toNotice(Documents d) {
        if (d.getMoveOrderNotification() != null) {
            return Optional.of(shipment(d));
        }
        if (d.getStateDispatchNotification() != null) {
            return Optional.of(stateDispatch(d));
        }
        if (d.getMoveStateDispatchNotification() != null) {
            return Optional.of(move(d));
        }
        return text(d);
    }

    private static Notice shipment(Documents d) {
        var n = d.getMoveOrderNotification();
        return Notice.shipment(n.getSubjectId(), n.getReceiverId(), n.getDocNum(), Values.day(n.getDocDate()),
                n.getSource(), n.getContractType(), Values.said(n.getContractNum()).orElse(""),
                Values.said(n.getContractGosNum()).orElse(""),
                Values.said(n.getContractGosDate()).map(Values::day), priced(n.getOrderDetails()));
    }

    private static Notice stateDispatch(Documents d) {
        var n = d.getStateDispatchNotification();
        return Notice.inside(n.getSubjectId(), n.getReceiverId(), "Передача в рамках ГЛО (612) № " + n.getDocNum(),
                plain(n.getOrderDetails()));
    }

    private static Notice move(Documents d) {
        var n = d.getMoveStateDispatchNotification();
        return Notice.inside(n.getSubjectId(), n.getReceiverId(), "Перемещение в рамках ГЛО (630) № " + n.getDocNum(),
                priced(n.getOrderDetails()));
    }

    private static Optional<Notice> text(Documents d) {
        if (d.getRefusalSenderNotification() != null) {
            var n = d.getRefusalSenderNotification();
            return Optional.of(Notice.changed(n.getSubjectId(), n.getReceiverId(),
                    "Поставщик отозвал отгрузку (605): " + n.getReason(), plain(n.getOrderDetails())));
        }
        if (d.getRefusalReceiverNotification() != null) {
            var n = d.getRefusalReceiverNotification();
            return Optional.of(Notice.changed(n.getSubjectId(), n.getShipperId(),
                    "Получатель отказался (606): " + n.getReason(), plain(n.getOrderDetails())));
        }
        if (d.getAcceptNotification() != null) {
            var n = d.getAcceptNotification();
            return Optional.of(Notice.changed(n.getSubjectId(), n.getCounterpartyId(),
                    "Получатель подтвердил приёмку (607)", plain(n.getOrderDetails())));
        }
        return more(d);
    }

    private static Optional<Notice> more(Documents d) {
        if (d.getMoveReturnNotification() != null) {
            var n = d.getMoveReturnNotification();
            return Optional.of(Notice.changed(n.getSubjectId(), n.getReceiverId(),
                    "Возврат приостановленных (610) № " + n.getDocNum(), plain(n.getOrderDetails())));
        }
        if (d.getMovePlaceNotification() != null) {
            var n = d.getMovePlaceNotification();
            return Optional.of(Notice.changed(n.getSubjectId(), n.getReceiverId(),
                    "Перемещение (629) № " + n.getDocNum(), plain(n.getOrderDetails())));
        }
        if (d.getPostingNotification() != null) {
            var n = d.getPostingNotification();
            return Optional.of(Notice.changed(n.getSubjectId(), n.getOwnerId(),
                    "Оприходование у " + n.getOrganisationName() + " (627)", plain(n.getOrderDetails())));
        }
        if (d.getExpiredWriteoffNotification() != null) {
            var n = d.getExpiredWriteoffNotification();
            var codes = new ArrayList<Notice.Line>();
            var all = n.getOrderDetails().getSgtinAndGtinAndSeriesNumber();
            all.stream().filter(each -> each.getName().getLocalPart().equals("sgtin"))
                    .forEach(each -> codes.add(Notice.Line.of(each.getValue())));
            return Optional.of(Notice.changed(n.getSubjectId(), "", "МДЛП вывела из оборота по сроку годности (632)",
                    codes));
        }
        return warnings(d);
    }

    private static Optional<Notice> warnings(Documents d) {
        if (d.getReceiveOrderErrorsNotification() != null) {
            var n = d.getReceiveOrderErrorsNotification();
            return Optional.of(Notice.changed(n.getSubjectId(), n.getShipperId(), "Ошибки приёмки (617): "
                    + String.join("; ", n.getOrderDetails().getErrors().stream()
                            .map(error -> error.getErrorDesc()).toList()),
                    List.of()));
        }
        return Optional.ofNullable(d.getAttentionNotification()).map(n -> Notice.changed("", "",
                "Уведомление МДЛП (633): " + n.getWarningDescription(), List.of()));
    }

    private static List<Notice.Line> priced(PricedList list) {
        return list.getUnion().stream().map(NoticeFromMdlp::line).toList();
    }

    private static Notice.Line line(PricedLine line) {
        var object = line.getSgtin() != null ? line.getSgtin() : line.getSsccDetail().getSscc();
        return new Notice.Line(object, Values.kopecks(line.getCost()), Values.kopecks(line.getVatValue()));
    }

    private static List<Notice.Line> plain(PlainList list) {
        return list.getSgtinOrSscc().stream().map(JAXBElement::getValue).map(Notice.Line::of).toList();
    }
}
