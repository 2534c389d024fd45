package ru.medbus.simulators.frllo;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLStreamException;
import ru.medbus.schemas.xml.XmlRefusedException;
import ru.medbus.simulators.kit.Book;
import ru.medbus.simulators.kit.Courier;
import ru.medbus.simulators.kit.LateAnswers;
import ru.medbus.simulators.kit.Mood;
import ru.medbus.simulators.kit.RateLimit;
import ru.medbus.simulators.kit.Simulator;
import ru.medbus.simulators.kit.Soap;
import ru.medbus.simulators.kit.SoapDoor;
import ru.medbus.simulators.kit.SoapMessage;
import ru.medbus.simulators.kit.SoapMessage.MalformedException;
import ru.medbus.simulators.kit.XmlNode;

/** The receiver of ИПС with ФРЛЛО behind it, at {@code /frllo}. The book holds {@code document_id}s, as they were taken. */
public final class FrlloSimulator implements Simulator {
    private static final String SERVICE = "http://egisz.rosminzdrav.ru";
    private static final String CALLBACK = "http://emu.callback.mis.service.nr.eu.rt.ru/";
    private static final String ANONYMOUS = "http://www.w3.org/2005/08/addressing/anonymous";
    private static final Set<String> SERVICES = Set.of("benefit.upload", "monetization.upload", "recipe.upload",
            "relise.upload");

    private final FrlloSettings settings;
    private final Mood mood = new Mood();
    private final Book book;
    private final RateLimit limit;
    private final FrlloRegister register;
    private final FrlloRules rules;
    private final Courier courier = new Courier(Optional.empty());
    private final LateAnswers late;
    private final AtomicInteger unnamed = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    /** Goes on where a former life in this folder ended. */
    public FrlloSimulator(FrlloSettings settings) {
        this.settings = settings;
        this.book = Book.at(settings.folder().resolve("received.book"));
        this.limit = new RateLimit(settings.perSecond());
        this.register = new FrlloRegister(settings.folder().resolve("register.book"));
        this.rules = new FrlloRules(register);
        this.late = new LateAnswers(settings.folder(), settings.delay(), this::decide, this::tell);
        late.start();
    }

    @Override
    public String system() {
        return "frllo";
    }

    @Override
    public Map<String, HttpHandler> paths() {
        return Map.of("/frllo", new SoapDoor(Soap.V11, mood, this::answer));
    }

    @Override
    public Book book() {
        return book;
    }

    @Override
    public Mood mood() {
        return mood;
    }

    /** Rights of this category belong to another system from now on. */
    public void foreign(String category) {
        rules.foreign(category);
    }

    /** Rights of this category may be told again. */
    public void own(String category) {
        rules.own(category);
    }

    /** The next answers leave out their last document. */
    public void leaveOutNext(int answers) {
        unnamed.set(answers);
    }

    /** The next receipts are an error in place of an id. */
    public void refuseNext(int receipts) {
        refusals.set(receipts);
    }

    /** How many of {@code citizen}, {@code recipe}, {@code relise}, {@code monetization} the register holds. */
    public long holds(String kind) {
        return register.count(kind);
    }

    private byte[] answer(SoapMessage message, byte[] raw) {
        if (!message.body().is(SERVICE, "sendDocument")) {
            throw new MalformedException("Операция не поддерживается: " + message.body().name());
        }
        if (!limit.allow()) {
            throw new RateLimit.ExceededException();
        }
        return refusal(message).map(error -> receipt(message, "error", error)).orElseGet(() -> take(message, raw));
    }

    private Optional<String> refusal(SoapMessage message) {
        if (message.clientEntityId().isEmpty()) {
            return Optional.of("Система не представилась (clientEntityId)");
        }
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return Optional.of("Сертификат информационной системы не зарегистрирован");
        }
        if (!SERVICES.contains(message.required("", "service"))) {
            return Optional.of("Неизвестный service " + message.required("", "service"));
        }
        return root(message).isEmpty() ? Optional.of("document — не root в base64") : Optional.empty();
    }

    private byte[] take(SoapMessage message, byte[] raw) {
        var id = UUID.randomUUID().toString();
        documents(root(message).orElseThrow()).forEach(document -> book.add(document.text("", "document_id"),
                message.required("", "service")));
        late.take(id, raw);
        return receipt(message, "id", id);
    }

    private static byte[] receipt(SoapMessage message, String name, String text) {
        return Soap.V11.envelope(ANONYMOUS, "sendDocumentResponse", message.messageId(),
                out -> out.open(SERVICE, "sendDocumentResponse").text("", name, text).close());
    }

    private static Optional<XmlNode> root(SoapMessage message) {
        try {
            return Optional.of(XmlNode.read(Base64.getDecoder().decode(message.required("", "document"))))
                    .filter(document -> document.is("", "root"));
        } catch (IllegalArgumentException | XMLStreamException | XmlRefusedException notRoot) {
            return Optional.empty();
        }
    }

    private static List<XmlNode> documents(XmlNode root) {
        return root.child("", "documents").map(all -> all.all("", "document")).orElse(List.of());
    }

    /** «wsa:MessageID answer», the answer in base64. */
    private String decide(String id, byte[] raw) {
        var message = SoapMessage.read(raw, Soap.V11);
        var root = root(message).orElseThrow();
        boolean known = root.text("", "info_sys_code").equals(settings.system());
        var outcomes = documents(root).stream().map(document -> known
                ? rules.take(document)
                : FrlloOutcome.refused(document.text("", "document_id"), FrlloError.UNKNOWN_SYSTEM, ""))
                .toList();
        boolean whole = unnamed.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
        return message.messageId() + " " + Base64.getEncoder().encodeToString(
                FrlloAnswers.of(whole ? outcomes : outcomes.subList(0, outcomes.size() - 1)));
    }

    private boolean tell(String id, String line) throws IOException {
        if (settings.callback().isEmpty()) {
            return true;
        }
        var parts = line.split(" ");
        var to = settings.callback().get();
        var envelope = Soap.V11.begin(to.toString(), "sendResponse", parts[0]).open(CALLBACK, "sendResponse")
                .text("", "id", id).text("", "response", parts[1]).bytes();
        var heard = courier.post(to, Soap.V11, "sendResponse", envelope);
        return heard.statusCode() == 200
                && new String(heard.body(), StandardCharsets.UTF_8).contains("<status>0</status>");
    }

    @Override
    public void close() throws IOException {
        late.close();
        courier.close();
        register.close();
        book.close();
    }
}
