package ru.medbus.spine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.medbus.domain.journal.Lines;
import ru.medbus.domain.journal.Turn;

/**
 * A batch as its lines ask for: messages of one line go one after another, from the first of the line on; one that stands
 * in no line goes by itself. Who would overtake is held.
 */
final class LineUp {
    private final List<Turn> turns;
    private final Map<Long, Turn> byMessage;
    private final List<List<Carriage>> chains;
    private final Map<Long, Carriage> held = new ConcurrentHashMap<>();

    /** @param turns by place */
    LineUp(Collection<Carriage> carriages, List<Turn> turns) {
        this.turns = turns;
        this.byMessage = turns.stream().collect(Collectors.toMap(Turn::messageId, Function.identity()));
        this.chains = chains(carriages);
    }

    private List<List<Carriage>> chains(Collection<Carriage> carriages) {
        var found = new ArrayList<List<Carriage>>();
        var byId = new HashMap<Long, Carriage>();
        for (var carriage : carriages) {
            byId.put(carriage.message().id(), carriage);
            if (!byMessage.containsKey(carriage.message().id())) {
                found.add(List.of(carriage));
            }
        }
        var byLine = new LinkedHashMap<String, List<Carriage>>();
        turns.forEach(turn -> byLine.computeIfAbsent(turn.line(), first -> new ArrayList<>())
                .add(byId.get(turn.messageId())));
        found.addAll(byLine.values());
        return found;
    }

    /** What may be worked side by side; each chain one after another. */
    List<List<Carriage>> chains() {
        return chains;
    }

    /** Works a chain as far as its outcomes let it go; the rest is held. */
    void walk(List<Carriage> chain, Consumer<Carriage> work) {
        long before = 0;
        boolean goesOn = true;
        for (var carriage : chain) {
            var turn = byMessage.get(carriage.message().id());
            goesOn = goesOn && (turn == null || turn.before().orElse(before) == before);
            if (goesOn) {
                work.accept(carriage);
                before = carriage.message().id();
                goesOn = turn == null || Lines.letsGoOn(carriage.outcome(), turn.letsPass());
            } else {
                held.put(carriage.message().id(), carriage);
            }
        }
    }

    List<Turn> turns() {
        return turns;
    }

    /** Those that ran. */
    List<Carriage> ridden() {
        return chains.stream().flatMap(List::stream).filter(one -> !held.containsKey(one.message().id())).toList();
    }

    /** Message that came too early → number of the mark that made it due. */
    Map<Long, Integer> held() {
        return held.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().run() - 1));
    }
}
