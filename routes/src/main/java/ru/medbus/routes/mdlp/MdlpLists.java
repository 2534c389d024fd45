package ru.medbus.routes.mdlp;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.mdlp.MdlpClient;
import ru.medbus.domain.drugsupply.stock.SupplierNotices;
import ru.medbus.domain.drugsupply.traceability.MdlpDocuments;
import ru.medbus.domain.drugsupply.traceability.MdlpIncome;
import ru.medbus.mappings.mdlp.NoticeFromMdlp;
import ru.medbus.mappings.mdlp.TicketFromMdlp;
import ru.medbus.schemas.mdlp.DocumentCard;
import ru.medbus.schemas.mdlp.DocumentList;
import ru.medbus.schemas.mdlp.MdlpXml;

/** Walks the lists of МДЛП from where they were read to, with an overlap. */
@Component
class MdlpLists {
    /** The zone of МДЛП's filters is not published; its tickets are written in Moscow's. */
    private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final MdlpClient mdlp;
    private final MdlpIncome income;
    private final MdlpDocuments documents;
    private final SupplierNotices notices;
    private final MdlpRhythm rhythm;

    MdlpLists(MdlpClient mdlp, MdlpIncome income, MdlpDocuments documents, SupplierNotices notices,
            MdlpRhythm rhythm) {
        this.mdlp = mdlp;
        this.income = income;
        this.documents = documents;
        this.notices = notices;
        this.rhythm = rhythm;
    }

    int income(long message) {
        return walk(MdlpIncome.INCOME, mdlp::income, card -> came(card, message));
    }

    int outcome(long message) {
        return walk(MdlpIncome.OUTCOME, mdlp::outcome, card -> ours(card, message));
    }

    private int walk(String list, BiFunction<String, Integer, DocumentList> page, ToIntFunction<DocumentCard> take) {
        var from = income.from(list, rhythm.listOverlap(), rhythm.listFirst());
        var asked = MOMENT.format(LocalDateTime.ofInstant(from, MOSCOW));
        var upto = from;
        int taken = 0;
        int seen = 0;
        for (var answer = page.apply(asked, 0); answer.documents() != null
                && !answer.documents().isEmpty(); answer = page.apply(asked, seen)) {
            for (var card : answer.documents()) {
                taken += take.applyAsInt(card);
                upto = later(upto, card);
            }
            seen += answer.documents().size();
            if (seen >= answer.total()) {
                break;
            }
        }
        income.read(list, upto);
        return taken;
    }

    private int came(DocumentCard card, long message) {
        if (income.known(card.documentId())) {
            return 0;
        }
        var notice = NoticeFromMdlp.toNotice(MdlpXml.read(mdlp.download(card.documentId())));
        notice.ifPresent(known -> notices.take(card.documentId(), known));
        income.take(card.documentId(), card.docType(), text(card.sender()), text(card.receiver()), false,
                notice.map(known -> known.title()).orElse("Документ " + card.docType()), message);
        return 1;
    }

    /** What another has sent for us is noted: a регистратор выбытия, the личный кабинет. */
    private int ours(DocumentCard card, long message) {
        var known = documents.known(card.documentId());
        if (known.isPresent()) {
            return settled(known.get(), card);
        }
        return income.take(card.documentId(), card.docType(), text(card.sender()), text(card.receiver()), true,
                "Отправлен не через шину", message) ? 1 : 0;
    }

    private int settled(long id, DocumentCard card) {
        if (!card.ticketReady() || documents.head(id).state().settled()) {
            return 0;
        }
        return documents.settle(id, TicketFromMdlp.toTicket(MdlpXml.read(mdlp.ticket(card.documentId())))) ? 1 : 0;
    }

    private static Instant later(Instant upto, DocumentCard card) {
        return Optional.ofNullable(card.processedDate()).map(MdlpLists::moment).filter(at -> at.isAfter(upto))
                .orElse(upto);
    }

    private static Instant moment(String text) {
        return text.contains("T") && text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text.replace('T', ' ').substring(0, 19), MOMENT).toInstant(MOSCOW);
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
