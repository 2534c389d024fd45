package ru.medbus.domain.journal;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/** Does what {@link BulkResend} has written down: some hundred messages a transaction; one node at a time has a work. */
@Component
class BulkResendWork {
    private static final Logger LOG = LoggerFactory.getLogger(BulkResendWork.class);
    private static final int STEP = 200;
    /** Then others who share the timer have their turn. */
    private static final int STEPS_AT_ONCE = 20;

    private final BulkResendMapper mapper;
    private final Repair repair;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    BulkResendWork(BulkResendMapper mapper, Repair repair, AuditTrail audit, TransactionOperations transaction) {
        this.mapper = mapper;
        this.repair = repair;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${medbus.repair.bulk-every:500ms}")
    void run() {
        try {
            for (int i = 0; i < STEPS_AT_ONCE && goOn(); i++) {
                LOG.debug("A step of a bulk resend is done");
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("A bulk resend waits for the database: {}", e.getMessage());
        }
    }

    /** One step. Returns false when there is nothing to do. */
    boolean goOn() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var work = mapper.lockRunning().stream().findFirst();
            work.ifPresent(this::goOn);
            return work.isPresent();
        }));
    }

    private void goOn(BulkResendMapper.RunningRow work) {
        var items = mapper.next(work.id(), STEP);
        if (items.isEmpty()) {
            end(work);
            return;
        }
        var sendable = items.stream().filter(item -> item.obstacle() == null)
                .map(BulkResendMapper.ItemRow::messageId).toList();
        repair.resendAside(sendable, work.step(), work.author(), work.reason());
        settle(work.id(), sendable, Optional.empty());
        for (var obstacle : Obstacle.values()) {
            settle(work.id(), items.stream().filter(item -> obstacle.name().equals(item.obstacle()))
                    .map(BulkResendMapper.ItemRow::messageId).toList(), Optional.of(obstacle));
        }
    }

    private void settle(long work, List<Long> messages, Optional<Obstacle> obstacle) {
        if (!messages.isEmpty()) {
            mapper.settle(work, messages.toArray(Long[]::new), obstacle.map(Enum::name).orElse("SENT"));
        }
    }

    private void end(BulkResendMapper.RunningRow work) {
        mapper.end(work.id(), BulkWork.State.DONE.name());
        var ended = mapper.works(work.id(), 1).getFirst().work();
        audit.record(Actor.HUB, AuditAction.GROUP_RESENT, BulkResend.subject(ended), "",
                "завершён; отправлено: " + ended.sent() + ", не отправлено: " + ended.failed());
    }
}
