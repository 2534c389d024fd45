package ru.medbus.domain.passport.federal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The loads of ФРМО and ФРМР: what was ordered, how far it is, what it changed or why it was refused. */
@Service
public class FederalLoads {
    private final FederalLoadMapper rows;

    FederalLoads(FederalLoadMapper rows) {
        this.rows = rows;
    }

    @Transactional
    public long begin(FederalSystem system, String by) {
        return rows.begin(system, by);
    }

    @Transactional
    public void sent(long id, long message) {
        rows.sent(id, message);
    }

    /** Seen at once, whatever becomes of the transaction that is open. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(long id, int done, int total) {
        rows.progress(id, done, total);
    }

    /** The same in the transaction that is open. */
    @Transactional
    public void count(long id, int done, int total) {
        rows.progress(id, done, total);
    }

    /** Adds reasons while the load goes on with other parts. */
    @Transactional
    public void breached(long id, List<Breach> breaches) {
        breaches.forEach(breach -> rows.addBreach(id, breach));
    }

    /** Ends a load of many parts. */
    @Transactional
    public void ended(long id, boolean well, String detail) {
        rows.end(id, well ? FederalRun.State.DONE : FederalRun.State.REFUSED, detail);
    }

    /** Whether nobody has ordered one for so long. */
    @Transactional(readOnly = true)
    public boolean due(FederalSystem system, Duration every) {
        return rows.due(system, every.toSeconds());
    }

    @Transactional
    public void done(long id, String detail) {
        rows.dropBreaches(id);
        rows.end(id, FederalRun.State.DONE, detail);
    }

    @Transactional
    public void refused(long id, String why, List<Breach> breaches) {
        rows.dropBreaches(id);
        rows.end(id, FederalRun.State.REFUSED, why);
        breaches.forEach(breach -> rows.addBreach(id, breach));
    }

    @Transactional(readOnly = true)
    public Optional<FederalRun> find(long id) {
        return rows.one(id).map(FederalLoadMapper.RunRow::run);
    }

    /** Whether it has ended well. */
    @Transactional(readOnly = true)
    public boolean ended(long id) {
        return rows.one(id).filter(row -> row.state() == FederalRun.State.DONE).isPresent();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<FederalRun> recent(FederalSystem system, int limit) {
        return rows.recent(system, limit).stream().map(FederalLoadMapper.RunRow::run).toList();
    }

    @Transactional(readOnly = true)
    public List<Breach> breaches(long id) {
        return rows.breaches(id);
    }

    /** Records by what was done with them. */
    @Transactional(readOnly = true)
    public Map<LoadChange.Deed, Integer> counts(long id) {
        var counts = new TreeMap<LoadChange.Deed, Integer>();
        rows.counts(id).forEach(count -> counts.put(count.deed(), count.count()));
        return counts;
    }

    /** @param deed empty for all */
    @Transactional(readOnly = true)
    public List<LoadChange> changes(long id, Optional<LoadChange.Deed> deed, int limit) {
        return rows.changes(id, deed.map(Enum::name).orElse(""), limit);
    }

    /** What loads changed in a person's posts, the newest first. */
    @Transactional(readOnly = true)
    public List<PersonChange> ofPerson(long person, int limit) {
        return rows.ofPerson(person, limit);
    }

    /** «добавлено 40, закрыто 1»; «изменений нет». */
    @Transactional(readOnly = true)
    public String summary(long id) {
        var words = counts(id).entrySet().stream()
                .map(entry -> entry.getKey().title() + " " + entry.getValue()).toList();
        return words.isEmpty() ? "изменений нет" : String.join(", ", words);
    }
}
