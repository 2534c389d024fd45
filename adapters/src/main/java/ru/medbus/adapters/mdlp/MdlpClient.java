package ru.medbus.adapters.mdlp;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.HttpAnswer;
import ru.medbus.adapters.kit.HttpCall;
import ru.medbus.adapters.kit.HttpClients;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.schemas.mdlp.DocSize;
import ru.medbus.schemas.mdlp.DocumentCard;
import ru.medbus.schemas.mdlp.DocumentFilter;
import ru.medbus.schemas.mdlp.DocumentList;
import ru.medbus.schemas.mdlp.DocumentQuery;
import ru.medbus.schemas.mdlp.LargeFinished;
import ru.medbus.schemas.mdlp.LargePlace;
import ru.medbus.schemas.mdlp.LargeRequest;
import ru.medbus.schemas.mdlp.LargeTaken;
import ru.medbus.schemas.mdlp.Link;
import ru.medbus.schemas.mdlp.SendRequest;
import ru.medbus.schemas.mdlp.Sent;
import ru.medbus.schemas.mdlp.SgtinFilter;
import ru.medbus.schemas.mdlp.SgtinList;
import ru.medbus.schemas.mdlp.SgtinQuery;

/**
 * МДЛП: drug traceability. A sending that was not answered is found by its {@code request_id}
 * (docs/systems/mdlp.md, «Повторы»); everything else only asks.
 */
@Component
@EnableConfigurationProperties(MdlpProperties.class)
public class MdlpClient {
    /** Names of fields, quotes, the request's id around the two texts in base64. */
    private static final int OVERHEAD = 512;

    private final MdlpCalls calls;
    private final MdlpSession session;
    private final MdlpSigner signer;
    private final MdlpProperties properties;
    private final AtomicLong docSize = new AtomicLong();

    public MdlpClient(HttpClients clients, MdlpProperties properties, MdlpSigner signer) {
        this.calls = new MdlpCalls(new HttpCall(MdlpCalls.SYSTEM, clients, properties.timeout(),
                (int) properties.maxAnswer().toBytes()), properties);
        this.session = new MdlpSession(calls, properties, signer);
        this.signer = signer;
        this.properties = properties;
    }

    /**
     * Sends a document, whole or by the way for large ones, as МДЛП's own limit says.
     *
     * @return {@code document_id}
     * @throws RemoteException.Unavailable it did not get there, or МДЛП asks to come later
     * @throws RemoteException.Unknown     it got there, and no answer came: ask {@link #byRequest}
     * @throws RemoteException.Rejected    МДЛП does not take it
     */
    public String send(byte[] xml, String requestId) {
        var sign = Base64.getEncoder().encodeToString(signer.sign(xml));
        if ((long) xml.length * 4 / 3 + sign.length() + OVERHEAD > docSize()) {
            return sendLarge(xml, sign, requestId);
        }
        var document = Base64.getEncoder().encodeToString(xml);
        return post(MdlpMethod.SEND, "documents/send", new SendRequest(document, sign, requestId), Sent.class)
                .documentId();
    }

    private String sendLarge(byte[] xml, String sign, String requestId) {
        var place = asked(() -> post(MdlpMethod.SEND_LARGE, "documents/send_large",
                new LargeRequest(sign, sha256(xml), requestId), LargePlace.class));
        MdlpCalls.accepted(calls.put(URI.create(place.link()), xml));
        post(MdlpMethod.SEND_FINISHED, "documents/send_finished", new LargeFinished(place.documentId()),
                LargeTaken.class);
        return place.documentId();
    }

    /** Asked once: it is a limit of the system. */
    private long docSize() {
        if (docSize.get() == 0) {
            docSize.set(get(MdlpMethod.DOC_SIZE, "documents/doc_size", DocSize.class).docSize());
        }
        return docSize.get();
    }

    /** Documents of a request: how a sending is found that was not answered. */
    public List<DocumentCard> byRequest(String requestId) {
        var found = get(MdlpMethod.REQUEST, "documents/request/" + requestId, DocumentList.class).documents();
        return found == null ? List.of() : found;
    }

    public DocumentCard document(String documentId) {
        return get(MdlpMethod.DOCUMENT, "documents/" + documentId, DocumentCard.class);
    }

    /** The ticket's text; ask for it when the card says that it is ready. */
    public byte[] ticket(String documentId) {
        return linked(get(MdlpMethod.TICKET, "documents/" + documentId + "/ticket", Link.class));
    }

    /** The text of a document. */
    public byte[] download(String documentId) {
        return linked(get(MdlpMethod.DOWNLOAD, "documents/download/" + documentId, Link.class));
    }

    /** Ours, processed since; a page from 0. @param from {@code yyyy-MM-dd HH:mm:ss} */
    public DocumentList outcome(String from, int start) {
        return asked(() -> post(MdlpMethod.OUTCOME, "documents/outcome",
                new DocumentQuery(new DocumentFilter(from, null, null), start, properties.page()),
                DocumentList.class));
    }

    /** For us, processed since; a page from 0. */
    public DocumentList income(String from, int start) {
        return asked(() -> post(MdlpMethod.INCOME, "documents/income",
                new DocumentQuery(new DocumentFilter(from, null, null), start, properties.page()),
                DocumentList.class));
    }

    /** What is known of these codes, and which may not be told. */
    public SgtinList sgtins(List<String> sgtins) {
        return asked(() -> post(MdlpMethod.SGTINS_BY_LIST, "reestr/sgtin/sgtins-by-list",
                new SgtinQuery(new SgtinFilter(sgtins, null, null), null, null), SgtinList.class));
    }

    /** Codes at a place; a page from 0. */
    public SgtinList sgtinsAt(String place, List<String> statuses, int start) {
        return asked(() -> post(MdlpMethod.SGTIN_FILTER, "reestr/sgtin/filter",
                new SgtinQuery(new SgtinFilter(null, place, statuses), start, properties.page()), SgtinList.class));
    }

    private byte[] linked(Link link) {
        return MdlpCalls.accepted(calls.get(URI.create(link.link()), session.header())).body();
    }

    private <T> T get(MdlpMethod method, String path, Class<T> type) {
        calls.ready(method);
        return MdlpCalls.read(known(header -> calls.get(properties.url().resolve(path), header)), type);
    }

    private <T> T post(MdlpMethod method, String path, Object body, Class<T> type) {
        calls.ready(method);
        return MdlpCalls.read(known(header -> calls.post(path, header, body)), type);
    }

    /** A token that МДЛП has forgotten is renewed once. */
    private HttpAnswer known(Function<Map<String, String>, HttpAnswer> call) {
        var header = session.header();
        var answer = call.apply(header);
        if (answer.status() != 401) {
            return answer;
        }
        session.lost(header);
        return call.apply(session.header());
    }

    /** A question may be put again, whatever became of the answer. */
    private static <T> T asked(java.util.function.Supplier<T> question) {
        try {
            return question.get();
        } catch (RemoteException.Unknown lost) {
            throw new RemoteException.Unavailable(MdlpCalls.SYSTEM, lost.getMessage(), lost);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
