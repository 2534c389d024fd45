package ru.medbus.spine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;
import ru.medbus.domain.journal.KeyKind;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.Message;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.domain.journal.StepResult;

/** One message on its way through one route: what the route knows of it and what it decides. Lives as long as the exchange. */
public final class Carriage {
    private static final String PROPERTY = "spine.carriage";

    private final Message message;
    private final String step;
    private final int n;
    private final Map<String, Mark> before;
    private final long startedAt = System.nanoTime();
    private final List<Mark> next = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<BusinessKey> keys = new ArrayList<>();
    private Mark own;

    /**
     * @param n      number of the mark that made the step due
     * @param before last marks of the message's steps; empty at the first run of a first step
     */
    Carriage(Message message, String step, int n, Map<String, Mark> before) {
        this.message = message;
        this.step = step;
        this.n = n;
        this.before = before;
        this.own = Mark.now(message.id(), step, n + 1, Outcome.DONE);
    }

    public static Carriage of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Carriage.class);
    }

    void ride(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
        exchange.getMessage().setBody(message);
    }

    public Message message() {
        return message;
    }

    /** Queue that brought the message. */
    public String step() {
        return step;
    }

    /** Which run of the step this is, from 1. */
    public int run() {
        return n + 1;
    }

    /** The message was sent, and its answer is overdue or was lost: ask before sending it again. */
    public boolean uncertain() {
        return Optional.ofNullable(before.get(step)).map(Mark::outcome).filter(Outcome.AWAITING::equals).isPresent();
    }

    /** Makes another step due. A step that has ended well, or is under way, is left alone. */
    public void send(String queue) {
        var last = before.get(queue);
        if (last == null) {
            next.add(Mark.now(message.id(), queue, 0, Outcome.DUE));
        } else if (last.outcome() == Outcome.REFUSED || last.outcome() == Outcome.ASIDE) {
            next.add(Mark.now(message.id(), queue, last.n() + 1, Outcome.DUE));
        }
    }

    /** Keeps what the step got or made. */
    public void keep(String name, byte[] bytes) {
        bodies.add(Body.of(Body.ANSWER + step + "." + run() + (name.isEmpty() ? "" : "." + name), bytes));
    }

    /** Keeps what the step has made of the document; {@link ru.medbus.domain.journal.Journal#made} finds the last one. */
    public void make(String word, byte[] bytes) {
        bodies.add(Body.of(Body.MADE + word + "." + run(), bytes));
    }

    /** Gives the message one more name to be found by. */
    public void name(KeyKind kind, String value) {
        keys.add(new BusinessKey(kind, value));
    }

    /** The step is done; the words are shown beside it. */
    public void done(String detail) {
        end(Outcome.DONE, "", detail);
    }

    /** The system took the message and answers later; after the time it is asked. */
    public void await(Duration time, String detail) {
        own = end(Outcome.AWAITING, "", detail).until(Instant.now().plus(time));
    }

    /** The message is refused for a reason its sender has to mend. */
    public void refuse(String code, String reason) {
        end(Outcome.REFUSED, code, reason);
    }

    /** A person has to look. */
    public void aside(String code, String reason) {
        next.clear();
        end(Outcome.ASIDE, code, reason);
    }

    /** The message comes again after the time. */
    void again(Outcome outcome, Duration time, String code, String reason) {
        next.clear();
        own = end(outcome, code, reason).until(Instant.now().plus(time));
    }

    private Mark end(Outcome outcome, String code, String detail) {
        own = Mark.now(message.id(), step, n + 1, outcome).because(code, detail);
        return own;
    }

    Outcome outcome() {
        return own.outcome();
    }

    /** Whether the step's system said anything: «later» and silence are no answers. */
    boolean answered() {
        return own.outcome() != Outcome.RETRY && !own.code().equals(ErrorPolicy.UNKNOWN);
    }

    /** What the run left behind: its own mark first. */
    StepResult result() {
        var marks = new ArrayList<Mark>();
        marks.add(own.took((System.nanoTime() - startedAt) / 1_000_000));
        marks.addAll(next);
        return new StepResult(marks, bodies, keys);
    }
}
