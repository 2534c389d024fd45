package ru.medbus.simulators.frmr;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** The receiver of ИПС with ФРМР behind it, at {@code /frmr}. The book holds «МО part», one line per request taken. */
public final class FrmrSimulator implements Simulator {
    private static final String SERVICE = "http://receiver.service.nr.eu.rt.ru/";
    private static final String CALLBACK = "http://emu.callback.mis.service.nr.eu.rt.ru/";
    private static final String ANONYMOUS = "http://www.w3.org/2005/08/addressing/anonymous";

    private final FrmrSettings settings;
    private final Mood mood = new Mood();
    private final Book book;
    private final RateLimit limit;
    private final Courier courier = new Courier(Optional.empty());
    private final LateAnswers late;
    private final Map<String, InventedWorker> staff = InventedStaff.all();
    private final Deque<FrmrFault> faults = new ArrayDeque<>();

    /** Goes on where a former life in this folder ended. */
    public FrmrSimulator(FrmrSettings settings) {
        this.settings = settings;
        this.book = Book.at(settings.folder().resolve("received.book"));
        this.limit = new RateLimit(settings.perSecond());
        this.late = new LateAnswers(settings.folder(), settings.delay(), this::decide, this::tell);
        late.start();
    }

    @Override
    public String system() {
        return "frmr";
    }

    @Override
    public Map<String, HttpHandler> paths() {
        return Map.of("/frmr", new SoapDoor(Soap.V11, mood, this::answer));
    }

    @Override
    public Book book() {
        return book;
    }

    @Override
    public Mood mood() {
        return mood;
    }

    /** The next requests are answered with this fault and change nothing. */
    public void faultNext(FrmrFault fault, int calls) {
        synchronized (faults) {
            for (int i = 0; i < calls; i++) {
                faults.add(fault);
            }
        }
    }

    public List<InventedWorker> staff(String facility) {
        synchronized (staff) {
            return staff.values().stream().filter(person -> person.worksAt(facility)).toList();
        }
    }

    public void add(InventedWorker person) {
        synchronized (staff) {
            staff.put(person.snils(), person);
        }
    }

    /** The person leaves the МО: the employment gets its end. */
    public void dismiss(String snils, String facility, LocalDate day) {
        synchronized (staff) {
            staff.computeIfPresent(snils, (key, person) -> person.left(facility, day));
        }
    }

    /** The person is not told of any more. */
    public void forget(String snils) {
        synchronized (staff) {
            staff.remove(snils);
        }
    }

    private byte[] answer(SoapMessage message, byte[] raw) {
        if (!message.body().is(SERVICE, "sendDocument")) {
            throw new MalformedException("Операция не поддерживается: " + message.body().name());
        }
        if (!limit.allow()) {
            throw new RateLimit.ExceededException();
        }
        return fault(message).orElseGet(() -> take(message, raw));
    }

    private Optional<byte[]> fault(SoapMessage message) {
        synchronized (faults) {
            if (!faults.isEmpty()) {
                return Optional.of(faults.poll().envelope(""));
            }
        }
        if (message.clientEntityId().isEmpty()) {
            return Optional.of(FrmrFault.AUTHORIZATION.envelope("Система не представилась (clientEntityId)"));
        }
        if (!message.required("", "service").equals(settings.service())) {
            return Optional.of(FrmrFault.VALIDATION.envelope("Неизвестный service " + message.required("", "service")));
        }
        return asked(message).isPresent()
                ? Optional.empty()
                : Optional.of(FrmrFault.VALIDATION.envelope("document — не staffRequest в base64"));
    }

    private byte[] take(SoapMessage message, byte[] raw) {
        var id = UUID.randomUUID().toString();
        var asked = asked(message).orElseThrow();
        book.add(asked.text(StaffAnswers.NAMESPACE, "moOid") + " " + asked.text(StaffAnswers.NAMESPACE, "part"), id);
        late.take(id, raw);
        return Soap.V11.envelope(ANONYMOUS, "sendDocumentResponse", message.messageId(),
                out -> out.open(SERVICE, "sendDocumentResponse").text("", "id", id).close());
    }

    private static Optional<XmlNode> asked(SoapMessage message) {
        try {
            return Optional.of(XmlNode.read(Base64.getDecoder().decode(message.required("", "document"))))
                    .filter(document -> document.is(StaffAnswers.NAMESPACE, "staffRequest"));
        } catch (IllegalArgumentException | XMLStreamException | XmlRefusedException notAsked) {
            return Optional.empty();
        }
    }

    /** «wsa:MessageID oid МО part»; the answer itself is made when it is told. */
    private String decide(String id, byte[] raw) {
        var message = SoapMessage.read(raw, Soap.V11);
        var asked = asked(message).orElseThrow();
        return String.join(" ", message.messageId(), message.required("", "oid"),
                asked.text(StaffAnswers.NAMESPACE, "moOid"), asked.text(StaffAnswers.NAMESPACE, "part"));
    }

    private boolean tell(String id, String line) throws IOException {
        if (settings.callback().isEmpty()) {
            return true;
        }
        var parts = line.split(" ");
        var to = settings.callback().get();
        var envelope = settings.version().begin(to.toString(), "sendResponse", parts[0])
                .open(CALLBACK, "sendResponse").text("", "id", id).text("", "oid", parts[1])
                .text("", "response", Base64.getEncoder().encodeToString(portion(parts[2], Integer.parseInt(parts[3]))))
                .bytes();
        var heard = courier.post(to, settings.version(), "sendResponse", envelope);
        return heard.statusCode() == 200
                && new String(heard.body(), StandardCharsets.UTF_8).contains("<status>0</status>");
    }

    private byte[] portion(String facility, int part) {
        var people = staff(facility);
        int parts = Math.max(1, (people.size() + settings.portion() - 1) / settings.portion());
        if (part < 1 || part > parts) {
            return StaffAnswers.error(facility, part, "PART_NOT_FOUND", "Порции " + part + " нет, всего " + parts);
        }
        return StaffAnswers.portion(facility, part, parts, people.subList((part - 1) * settings.portion(),
                Math.min(people.size(), part * settings.portion())));
    }

    @Override
    public void close() throws IOException {
        late.close();
        courier.close();
        book.close();
    }
}
