package ru.medbus.domain.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines of messages that go to a step one after another (docs/decisions, «Order by a key»). Only the first of a line runs;
 * who comes too early is held without a place in the broker's queue, and is made due when the one before it has ended.
 */
@Service
public class Lines {
    private final LineMapper mapper;
    private final Journal journal;

    Lines(LineMapper mapper, Journal journal) {
        this.mapper = mapper;
        this.journal = journal;
    }

    /** Where these messages stand before the step, by place; those that stand in no line are left out. One statement. */
    public List<Turn> turns(String step, Collection<Long> messageIds) {
        return mapper.turns(step, messageIds.toArray(Long[]::new)).stream().map(LineMapper.TurnRow::turn).toList();
    }

    /**
     * Ends the turns of messages that have run, sends them to the lines of their next steps, and looks who is next.
     * Belongs to the transaction that writes the results.
     *
     * @param turns   of all messages concerned
     * @param results what those that ran left behind
     * @param held    message that came too early → number of the mark that made it due
     * @return what is to be written besides: marks of those held, and of those whose turn it is now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<StepResult> settle(String step, List<Turn> turns, Collection<StepResult> results,
            Map<Long, Integer> held) {
        var lines = turns.stream().map(Turn::line).distinct().toArray(String[]::new);
        mapper.lock(step, lines);
        var byMessage = turns.stream().collect(Collectors.toMap(Turn::messageId, Function.identity()));
        enterNext(step, byMessage, results);
        leave(step, byMessage, results);
        return summon(step, Set.copyOf(mapper.heads(step, lines)), byMessage, held);
    }

    private void enterNext(String step, Map<Long, Turn> turns, Collection<StepResult> results) {
        results.stream().filter(result -> turns.containsKey(result.messageId()))
                .sorted(Comparator.comparingLong(result -> turns.get(result.messageId()).place()))
                .flatMap(result -> result.marks().stream())
                .filter(mark -> mark.outcome() == Outcome.DUE && !mark.step().equals(step))
                .forEach(mark -> enter(mark, turns.get(mark.messageId())));
    }

    private void enter(Mark mark, Turn turn) {
        mapper.enter(mark.messageId(), mark.step(), turn.line(), turn.letsPass());
    }

    private void leave(String step, Map<Long, Turn> turns, Collection<StepResult> results) {
        var ended = results.stream().map(result -> result.marks().getFirst())
                .filter(mark -> turns.containsKey(mark.messageId()))
                .filter(mark -> letsGoOn(mark.outcome(), turns.get(mark.messageId()).letsPass()))
                .map(Mark::messageId).toArray(Long[]::new);
        if (ended.length > 0) {
            mapper.leave(step, ended);
        }
    }

    /** Whether those behind a message go on after this outcome of it. */
    public static boolean letsGoOn(Outcome outcome, boolean letsPass) {
        return outcome == Outcome.ASIDE ? letsPass : outcome.ended();
    }

    private List<StepResult> summon(String step, Set<Long> heads, Map<Long, Turn> turns, Map<Long, Integer> held) {
        var marks = new ArrayList<Mark>();
        held.forEach((id, n) -> {
            var due = Mark.now(id, step, n + 1, Outcome.DUE);
            marks.add(heads.contains(id) ? due : due.because(Mark.IN_LINE, waiting(turns.get(id))));
        });
        marks.addAll(next(step, heads.stream().filter(id -> !held.containsKey(id)).toList()));
        return marks.stream().map(mark -> new StepResult(List.of(mark), List.of(), List.of())).toList();
    }

    private static String waiting(Turn turn) {
        return "Ждёт предыдущее сообщение" + turn.before().map(id -> " " + id).orElse("")
                + ": получатель получает документы этого ключа по порядку";
    }

    /** Those of the first who had come too early: it is their turn. The others have a ticket, or are at work. */
    private List<Mark> next(String step, List<Long> heads) {
        return journal.lastMarks(heads).values().stream()
                .flatMap(marks -> Optional.ofNullable(marks.get(step)).stream())
                .filter(Mark::inLine).map(mark -> Mark.now(mark.messageId(), step, mark.n() + 1, Outcome.DUE)).toList();
    }

    /**
     * As {@link #settle} for steps that an answer has ended; writes what follows.
     *
     * @return the steps that are due now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Due> follow(Collection<StepResult> results) {
        var byStep = results.stream().collect(Collectors.groupingBy(result -> result.marks().getFirst().step()));
        return byStep.keySet().stream().sorted().flatMap(step -> follow(step, byStep.get(step)).stream()).toList();
    }

    private List<Due> follow(String step, List<StepResult> results) {
        var turns = turns(step, results.stream().map(StepResult::messageId).toList());
        return turns.isEmpty() ? List.of() : write(settle(step, turns, results, Map.of()));
    }

    private List<Due> write(List<StepResult> following) {
        journal.append(following);
        return following.stream().flatMap(result -> result.marks().stream())
                .map(mark -> Due.now(mark.messageId(), mark.step(), mark.n())).toList();
    }

    /** How many messages stand in lines before each step, those included that may go. */
    @Transactional(readOnly = true)
    public Map<String, Integer> standing() {
        return mapper.counts().stream()
                .collect(Collectors.toMap(LineMapper.CountRow::step, LineMapper.CountRow::messages));
    }

    /** How many messages wait because this one stands before them. */
    @Transactional(readOnly = true)
    public int behind(long messageId) {
        return mapper.behind(messageId);
    }

    /**
     * Takes a message out of the lines in which it is not under way, so that those behind it go on. Belongs to the
     * caller's transaction.
     *
     * @return the steps that are due now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Due> stepAside(long messageId) {
        return leaveTo(messageId, Optional.empty());
    }

    /** As {@link #stepAside}, but the heir takes the place wherever it belongs to the same line. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Due> leaveTo(long messageId, Optional<Long> heir) {
        var due = new ArrayList<Due>();
        var last = journal.lastMarks(List.of(messageId)).getOrDefault(messageId, Map.of());
        for (var standing : mapper.standing(messageId)) {
            var mark = Optional.ofNullable(last.get(standing.step()));
            if (mark.isEmpty() || mark.get().outcome().ended()) {
                due.addAll(leaveTo(messageId, heir, standing));
            }
        }
        return due;
    }

    /** A mended document may have got another key. */
    private boolean stands(long messageId, String line) {
        return mapper.standing(messageId).stream().anyMatch(standing -> standing.line().equals(line));
    }

    private void inherit(long messageId, long heir, String step) {
        mapper.leave(step, new Long[]{heir});
        mapper.inherit(messageId, heir, step);
    }

    private List<Due> leaveTo(long messageId, Optional<Long> heir, LineMapper.StandingRow standing) {
        mapper.lock(standing.step(), new String[]{standing.line()});
        heir.filter(id -> stands(id, standing.line())).ifPresent(id -> inherit(messageId, id, standing.step()));
        mapper.leave(standing.step(), new Long[]{messageId});
        var heads = mapper.heads(standing.step(), new String[]{standing.line()});
        return write(summon(standing.step(), Set.copyOf(heads), Map.of(), new HashMap<>()));
    }
}
