package ru.medbus.domain.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.shared.ClusterTurn;

/** Opens an alert when a trouble is seen first, closes it when it is seen no more; each of both is told once. */
@Service
public class AlertRegister {
    private static final int MOST_ATTEMPTS = 100;
    private static final int TOLD_AT_ONCE = 20;

    private final AlertMapper mapper;
    private final ClusterTurn turns;

    AlertRegister(AlertMapper mapper, ClusterTurn turns) {
        this.mapper = mapper;
        this.turns = turns;
    }

    /**
     * Brings the register in line with what is wrong now. When another node is at it, nothing is done.
     *
     * @param seen     kinds that were looked at: an alert of another kind stays as it is
     * @param channels by which openings and closings are to be told
     */
    public void settle(Collection<AlertKind> seen, List<Condition> now, Set<String> channels) {
        turns.take("alert.settle", () -> settled(seen, now, channels));
    }

    /** @return how many are wrong */
    private int settled(Collection<AlertKind> seen, List<Condition> now, Set<String> channels) {
        var open = mapper.open().stream().map(AlertMapper.AlertRow::alert)
                .filter(alert -> seen.contains(alert.kind())).collect(Collectors.toMap(AlertRegister::key, a -> a));
        var wrong = now.stream().collect(Collectors.toMap(AlertRegister::key, c -> c, (first, second) -> first));
        wrong.forEach((key, condition) -> openOrReword(open.get(key), condition, channels));
        open.forEach((key, alert) -> closeUnless(wrong, key, alert, channels));
        return wrong.size();
    }

    private void openOrReword(Alert open, Condition condition, Set<String> channels) {
        if (open == null) {
            long id = mapper.insert(condition.kind().name(), condition.subject(), condition.words());
            channels.forEach(channel -> mapper.tell(id, true, channel));
        } else if (!open.words().equals(condition.words())) {
            mapper.reword(open.id(), condition.words());
        }
    }

    private void closeUnless(Map<String, Condition> wrong, String key, Alert alert, Set<String> channels) {
        if (!wrong.containsKey(key)) {
            mapper.close(alert.id());
            channels.forEach(channel -> mapper.tell(alert.id(), false, channel));
        }
    }

    /** Takes what is to be told, oldest first. What is not said to be told comes again after a minute, a hundred times. */
    @Transactional
    public List<Notice> take() {
        return mapper.take(MOST_ATTEMPTS, TOLD_AT_ONCE).stream().map(AlertMapper.NoticeRow::notice).toList();
    }

    @Transactional
    public void told(Notice notice) {
        mapper.told(notice.id());
    }

    /** @param failure why it was not heard, for the administrator */
    @Transactional
    public void failed(Notice notice, String failure) {
        mapper.failed(notice.id(), failure);
    }

    /** What is wrong now, oldest first. */
    @Transactional(readOnly = true)
    public List<Alert> open() {
        return mapper.open().stream().map(AlertMapper.AlertRow::alert).toList();
    }

    /** Newest first, with those that are over. */
    @Transactional(readOnly = true)
    public List<Alert> latest(int limit) {
        return mapper.latest(limit).stream().map(AlertMapper.AlertRow::alert).toList();
    }

    private static String key(Alert alert) {
        return alert.kind() + " " + alert.subject();
    }

    private static String key(Condition condition) {
        return condition.kind() + " " + condition.subject();
    }
}
