package ru.medbus.domain.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/**
 * A person sends a whole group aside again. It is written down with each of its messages and done in steps by
 * {@link BulkResendWork}, on whichever node; a restart goes on with it.
 */
@Service
public class BulkResend {
    private static final int SHORTEST_REASON = 5;

    private final BulkResendMapper mapper;
    private final AuditTrail audit;
    private final Duration pause;

    BulkResend(BulkResendMapper mapper, AuditTrail audit, @Value("${medbus.repair.bulk-pause:5s}") Duration pause) {
        this.mapper = mapper;
        this.audit = audit;
        this.pause = pause;
    }

    /**
     * What would be sent; nothing is written.
     *
     * @param facility OID of the only organisation that counts, empty for all
     * @param until    messages put aside later are left out
     */
    @Transactional(readOnly = true)
    public BulkPreview preview(String fingerprint, Optional<String> facility, Instant until) {
        var obstacles = new EnumMap<Obstacle, Integer>(Obstacle.class);
        int sendable = 0;
        for (var row : mapper.preview(fingerprint, facility.orElse(null), until)) {
            if (row.obstacle() == null) {
                sendable = row.count();
            } else {
                obstacles.put(Obstacle.valueOf(row.obstacle()), row.count());
            }
        }
        return new BulkPreview(until, sendable, Map.copyOf(obstacles));
    }

    /**
     * Orders the resend; it begins after a short pause.
     *
     * @param typed number that the person has typed, asked for above {@link BulkPreview#TYPED_ABOVE}
     * @return number of the work
     */
    @Transactional
    public long start(AsideGroup group, Optional<String> facility, Instant until, Optional<Integer> typed, Actor actor,
            String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw BulkRefusedException.noReason();
        }
        mapper.lockCause(group.fingerprint());
        if (mapper.running(group.fingerprint()) > 0) {
            throw BulkRefusedException.running();
        }
        long id = mapper.insert(group.fingerprint(), group.step(), actor.who(), reason.strip(),
                Instant.now().plus(pause));
        int total = mapper.insertItems(id, group.fingerprint(), facility.orElse(null), until);
        confirm(total, typed);
        mapper.setTotal(id, total);
        audit.record(actor, AuditAction.GROUP_RESENT, subject(id, group.step(), group.code(), group.words()), "",
                "сообщений: " + total + "; причина: " + reason.strip());
        return id;
    }

    private static void confirm(int total, Optional<Integer> typed) {
        if (total == 0) {
            throw BulkRefusedException.nothing();
        }
        if (total > BulkPreview.TYPED_ABOVE && !typed.equals(Optional.of(total))) {
            throw BulkRefusedException.otherNumber(total);
        }
    }

    /** Stops the rest; what was sent stays sent. Returns false when it had ended. */
    @Transactional
    public boolean cancel(long id, Actor actor) {
        if (mapper.end(id, BulkWork.State.CANCELLED.name()) == 0) {
            return false;
        }
        work(id).ifPresent(work -> audit.record(actor, AuditAction.GROUP_RESEND_CANCELLED, subject(work), "",
                "отправлено: " + work.sent() + " из " + work.total()));
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<BulkWork> work(long id) {
        return mapper.works(id, 1).stream().findFirst().map(BulkResendMapper.WorkRow::work);
    }

    /** The last ones first. */
    @Transactional(readOnly = true)
    public List<BulkWork> recent(int limit) {
        return mapper.works(null, limit).stream().map(BulkResendMapper.WorkRow::work).toList();
    }

    /** Messages that were not sent, oldest first. */
    @Transactional(readOnly = true)
    public List<BulkWork.Failure> failures(long id, long after, int limit) {
        return mapper.failures(id, after, limit).stream()
                .map(row -> new BulkWork.Failure(row.messageId(), Obstacle.valueOf(row.obstacle()))).toList();
    }

    static String subject(BulkWork work) {
        return subject(work.id(), work.step(), work.code(), work.words());
    }

    private static String subject(long id, String step, String code, String words) {
        return "повтор группы № " + id + ": " + step + (code.isEmpty() ? "" : ", " + code) + ", " + words;
    }
}
