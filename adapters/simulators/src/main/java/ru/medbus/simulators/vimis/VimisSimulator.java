package ru.medbus.simulators.vimis;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import ru.medbus.simulators.kit.XmlOut;

/**
 * All five ВИМИС, {@code /vimis/1} to {@code /vimis/5}. Every sending is a new message to them; the same document in
 * the same profile is kept once. The book holds «vmcl id», one line per receipt.
 */
public final class VimisSimulator implements Simulator {
    private static final String SERVICE = "http://vimis.rosminzdrav.ru/";
    private static final String ANONYMOUS = "http://www.w3.org/2005/08/addressing/anonymous";
    private static final int PROFILES = 5;
    private static final int IN_PROCESS = 2;

    private final Mood mood = new Mood();
    private final Book book;
    private final RateLimit limit;
    private final Courier courier;
    private final VimisCallbacks callback;
    private final LateAnswers late;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    /** Goes on where a former life in this folder ended. */
    public VimisSimulator(VimisSettings settings) {
        this.book = Book.at(settings.folder().resolve("received.book"));
        this.limit = new RateLimit(settings.perSecond());
        this.courier = new Courier(settings.token());
        this.callback = new VimisCallbacks(courier, settings.callback());
        this.late = new LateAnswers(settings.folder(), settings.delay(), this::decide, this::tell);
        late.history().stream().map(VimisOutcome::parse).filter(outcome -> outcome.status() == 1)
                .forEach(outcome -> kept.putIfAbsent(outcome.key(), outcome.sha256()));
        late.start();
    }

    @Override
    public String system() {
        return "vimis";
    }

    @Override
    public Map<String, HttpHandler> paths() {
        return IntStream.rangeClosed(1, PROFILES).boxed().collect(Collectors.toMap(vmcl -> "/vimis/" + vmcl,
                vmcl -> new SoapDoor(Soap.V11, mood, (message, raw) -> answer(vmcl, message, raw))));
    }

    @Override
    public Book book() {
        return book;
    }

    @Override
    public Mood mood() {
        return mood;
    }

    /** How many documents all profiles hold, each counted once per profile. */
    public int documents() {
        return kept.size();
    }

    private byte[] answer(int vmcl, SoapMessage message, byte[] raw) {
        if (!message.body().namespace().equals(SERVICE)) {
            throw new MalformedException("Неизвестное пространство имён " + message.body().namespace());
        }
        if (!limit.allow()) {
            throw new RateLimit.ExceededException();
        }
        return switch (message.body().name()) {
            case "sendDocument" -> take(vmcl, message, raw);
            case "checkStatus" -> status(vmcl, message);
            default -> throw new MalformedException("Операция не поддерживается: " + message.body().name());
        };
    }

    private byte[] take(int vmcl, SoapMessage message, byte[] raw) {
        if (message.clientEntityId().isEmpty()) {
            throw new MalformedException("Система не представилась (clientEntityId)");
        }
        var msgId = UUID.randomUUID().toString();
        book.add(VimisSubmission.of(vmcl, message).key(), msgId);
        late.take(vmcl + " " + msgId, raw);
        return reply(message, "returnMsgId", out -> out.text("", "msg_id", msgId));
    }

    private byte[] status(int vmcl, SoapMessage message) {
        var id = vmcl + " " + message.required("", "msg_id");
        var known = late.waits(id)
                ? new VimisOutcome("", "", IN_PROCESS, "В обработке")
                : late.outcome(id).map(VimisOutcome::parse)
                        .orElseGet(() -> new VimisOutcome("", "", 0, "Сообщение с таким msg_id не найдено"));
        return reply(message, "checkStatusResponse", out -> out.text("", "status", Integer.toString(known.status()))
                .text("", "description", known.description()));
    }

    private String decide(String id, byte[] raw) {
        var submission = VimisSubmission.of(Integer.parseInt(id.substring(0, 1)), SoapMessage.read(raw, Soap.V11));
        if (submission.interim()) {
            callback.queued(id.substring(2));
        }
        return VimisChecks.refusal(submission).map(text -> outcome(submission, 0, text))
                .orElseGet(() -> keep(submission)).line();
    }

    private VimisOutcome keep(VimisSubmission submission) {
        var first = kept.putIfAbsent(submission.key(), submission.sha256());
        if (first != null && !first.equals(submission.sha256())) {
            return outcome(submission, 0, "Документ с таким идентификатором уже принят, содержание отличается");
        }
        return outcome(submission, 1, "Запись в базу данных выполнена успешно");
    }

    private static VimisOutcome outcome(VimisSubmission submission, int status, String text) {
        return new VimisOutcome(submission.key(), submission.sha256(), status, text);
    }

    private boolean tell(String id, String line) throws IOException {
        return callback.result(id.substring(2), VimisOutcome.parse(line));
    }

    private static byte[] reply(SoapMessage asked, String name, Function<XmlOut, XmlOut> content) {
        return Soap.V11.envelope(ANONYMOUS, SERVICE + "Receiver/" + name, asked.messageId(),
                out -> content.apply(out.open(SERVICE, name)).close());
    }

    @Override
    public void close() throws IOException {
        late.close();
        courier.close();
        book.close();
    }
}
