package ru.medbus.simulators.remd;

import static ru.medbus.simulators.remd.RemdNames.SERVICE;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

/** РЭМД: takes a document at once, decides and calls back later. Its book holds localUids, one line per receipt. */
public final class RemdSimulator implements Simulator {
    private static final String PATH = "/remd";
    private static final RemdRefusal TOO_MANY = new RemdRefusal("RATE_LIMIT",
            "Достигнут защитный лимит, просьба повторить через минуту или позже");

    private final RemdSettings settings;
    private final Mood mood = new Mood();
    private final Book book;
    private final RateLimit limit;
    private final RemdChecks checks;
    private final Courier courier;
    private final RemdFiles files;
    private final LateAnswers late;
    private final RemdRegistry registry;
    private final Map<String, RemdRefusal> wanted = new ConcurrentHashMap<>();

    /** Goes on where a former life in this folder ended. */
    public RemdSimulator(RemdSettings settings) {
        this.settings = settings;
        this.book = Book.at(settings.folder().resolve("received.book"));
        this.limit = new RateLimit(settings.perSecond());
        this.checks = new RemdChecks(settings.refusedShare(), settings.verifySignatures());
        this.courier = new Courier(settings.token());
        this.files = new RemdFiles(courier, settings.files());
        this.late = new LateAnswers(settings.folder(), settings.delay(), this::decide, this::tell);
        this.registry = new RemdRegistry(late.history().stream().map(RemdOutcome::parse).toList());
        late.start();
    }

    @Override
    public String system() {
        return "remd";
    }

    @Override
    public Map<String, HttpHandler> paths() {
        return Map.of(PATH, new SoapDoor(Soap.V12, mood, this::answer));
    }

    @Override
    public Book book() {
        return book;
    }

    @Override
    public Mood mood() {
        return mood;
    }

    /** Refuses the next registration of this document, however sound, with this mnemonic of 99.2.305. */
    public void refuseNext(String localUid, String code, String text) {
        wanted.put(localUid, new RemdRefusal(code, text));
    }

    /** How many documents are registered, each counted once. */
    public int registered() {
        return registry.size();
    }

    private byte[] answer(SoapMessage message, byte[] raw) {
        if (!message.body().namespace().equals(SERVICE)) {
            throw new MalformedException("Неизвестное пространство имён " + message.body().namespace());
        }
        if (!limit.allow()) {
            return RemdAnswers.error(message, TOO_MANY);
        }
        return switch (message.body().name()) {
            case "registerDocumentRequest" -> register(message, raw);
            case "searchRegistryItemRequest" -> search(message);
            case "getRegistryItemRequest" -> get(message);
            default -> throw new MalformedException("Операция не поддерживается: " + message.body().name());
        };
    }

    private byte[] register(SoapMessage message, byte[] raw) {
        if (message.messageId().isEmpty()) {
            throw new MalformedException("Нет обязательного элемента MessageID");
        }
        book.add(RemdSubmission.of(message).localUid(), message.messageId());
        late.take(message.messageId(), raw);
        return RemdAnswers.success(message, out -> {});
    }

    private byte[] search(SoapMessage message) {
        var organisation = message.required(SERVICE, "organization");
        var from = moment(message, "registerDateBegin");
        var to = moment(message, "registerDateEnd");
        var found = registry.find(item -> item.organization().equals(organisation)
                && matches(message, "kind", item.kind()) && matches(message, "patientSnils", item.snils())
                && from.stream().noneMatch(item.registrationMoment()::isBefore)
                && to.stream().noneMatch(item.registrationMoment()::isAfter));
        return RemdAnswers.success(message, out -> RemdAnswers.matches(out, found));
    }

    private static boolean matches(SoapMessage message, String field, String value) {
        var wanted = message.body().text(SERVICE, field);
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static Optional<OffsetDateTime> moment(SoapMessage message, String field) {
        return message.body().child(SERVICE, field).map(node -> RemdSubmission.moment(node.text()));
    }

    private byte[] get(SoapMessage message) {
        return registry.numbered(message.required(SERVICE, "emdrId"))
                .map(item -> RemdAnswers.success(message, out -> RemdAnswers.registryItem(out, item)))
                .orElseGet(() -> RemdAnswers.error(message,
                        new RemdRefusal("REGISTRY_ITEM_NOT_FOUND", "Запрашиваемая запись регистра не найдена")));
    }

    private String decide(String messageId, byte[] raw) {
        var submission = RemdSubmission.of(SoapMessage.read(raw, Soap.V12));
        var asked = wanted.remove(submission.localUid());
        if (asked != null) {
            return RemdOutcome.refused(submission, asked).line();
        }
        var file = submission.data().<RemdFiles.Answer>map(RemdFiles.Answer.File::new)
                .orElseGet(() -> files.get(submission.localUid()));
        return switch (file) {
            case RemdFiles.Answer.Failed(var why) -> RemdOutcome.refused(submission, why).line();
            case RemdFiles.Answer.File(var bytes) -> checks.refusal(submission, bytes)
                    .map(refusal -> RemdOutcome.refused(submission, refusal))
                    .orElseGet(() -> registry.register(submission, bytes)).line();
        };
    }

    private boolean tell(String messageId, String outcome) throws IOException {
        if (settings.callback().isEmpty()) {
            return true;
        }
        var to = settings.callback().get();
        var envelope = RemdAnswers.result(to.toString(), messageId, RemdOutcome.parse(outcome));
        return courier.post(to, Soap.V12, RemdAnswers.CALLBACK_ACTION, envelope).statusCode() / 100 == 2;
    }

    @Override
    public void close() throws IOException {
        late.close();
        courier.close();
        book.close();
    }
}
