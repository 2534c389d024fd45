package ru.medbus.spine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.medbus.domain.journal.Due;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Lines;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.Message;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.domain.journal.StepResult;

/** One batch through the route: each message by itself, the outcomes in one insert and one commit. */
class BatchWork {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);

    private final SpineEndpoint endpoint;
    private final SpineConsumer consumer;
    private final Journal journal;
    private final Lines lines;
    private final BrokerHandover handover;
    private final TransactionTemplate batchTransaction;
    private final TransactionTemplate savepoint;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore underWay;

    BatchWork(SpineEndpoint endpoint, SpineConsumer consumer) {
        this.endpoint = endpoint;
        this.consumer = consumer;
        this.journal = endpoint.spine().journal();
        this.lines = endpoint.spine().lines();
        this.handover = endpoint.spine().handover();
        this.batchTransaction = new TransactionTemplate(endpoint.spine().transactions());
        this.savepoint = new TransactionTemplate(endpoint.spine().transactions());
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.underWay = new Semaphore(endpoint.getParallel());
    }

    /** Runs the batch and commits its outcomes; returns the steps that are due now or later because of it. */
    List<Due> run(List<Ticket> batch) {
        var lineUp = lineUp(load(batch));
        if (endpoint.isRemote()) {
            callAll(lineUp);
            return batchTransaction.execute(status -> journal(lineUp));
        }
        return batchTransaction.execute(status -> {
            lineUp.chains().forEach(chain -> lineUp.walk(chain, this::workInSavepoint));
            return journal(lineUp);
        });
    }

    private LineUp lineUp(List<Carriage> carriages) {
        var ids = carriages.stream().map(Carriage::message).filter(message -> !message.alone()).map(Message::id)
                .toList();
        return new LineUp(carriages, ids.isEmpty() ? List.of() : lines.turns(endpoint.queue(), ids));
    }

    private List<Due> journal(LineUp lineUp) {
        var ridden = lineUp.ridden();
        var results = new ArrayList<>(ridden.stream().map(Carriage::result).toList());
        if (!lineUp.turns().isEmpty()) {
            results.addAll(lines.settle(endpoint.queue(), lineUp.turns(), results, lineUp.held()));
        }
        journal.append(results);
        ridden.forEach(carriage -> endpoint.breaker().saw(carriage.answered()));
        if (ridden.isEmpty()) {
            endpoint.breaker().unused();
        }
        return results.stream().flatMap(result -> due(result).stream()).toList();
    }

    private List<Carriage> load(List<Ticket> batch) {
        var suspects = batch.stream().filter(Ticket::suspect).map(Ticket::messageId).toList();
        var marks = suspects.isEmpty() ? Map.<Long, Map<String, Mark>>of() : journal.lastMarks(suspects);
        var messages = journal.read(batch.stream().map(Ticket::messageId).toList());
        var carriages = new HashMap<Long, Carriage>();
        for (var ticket : batch) {
            var before = marks.getOrDefault(ticket.messageId(), Map.of());
            var message = messages.get(ticket.messageId());
            if (message == null) {
                LOG.error("Message {} of queue {} is not in the journal", ticket.messageId(), endpoint.queue());
            } else if (stale(ticket, before)) {
                resendWhatFollowed(before);
            } else {
                carriages.putIfAbsent(message.id(), new Carriage(message, endpoint.queue(), ticket.n(), before));
            }
        }
        return List.copyOf(carriages.values());
    }

    /** The step has been run for this ticket: its outcome stands in the journal. */
    private boolean stale(Ticket ticket, Map<String, Mark> before) {
        var last = before.get(endpoint.queue());
        return last != null && (last.n() > ticket.n() || last.outcome().ended());
    }

    /** The process that wrote the marks may have died before it sent what follows; the broker drops what it has. */
    private void resendWhatFollowed(Map<String, Mark> before) {
        handover.resend(before.values().stream().flatMap(mark -> due(mark).stream()).toList());
    }

    private static List<Due> due(StepResult result) {
        var due = new ArrayList<Due>();
        result.marks().forEach(mark -> due.addAll(due(mark)));
        return due;
    }

    private static List<Due> due(Mark mark) {
        return mark.outcome().ended() || mark.inLine()
                ? List.of()
                : List.of(new Due(mark.messageId(), mark.step(), mark.n(), mark.until()));
    }

    private void callAll(LineUp lineUp) {
        var running = lineUp.chains().stream().map(chain -> calls.submit(() -> {
            underWay.acquireUninterruptibly();
            try {
                lineUp.walk(chain, this::work);
            } finally {
                underWay.release();
            }
        })).toList();
        for (var call : running) {
            try {
                call.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("A batch of " + endpoint.queue() + " was broken off", e);
            }
        }
    }

    /** A refusal of one message undoes its own changes and none of its neighbours'. */
    private void workInSavepoint(Carriage carriage) {
        savepoint.executeWithoutResult(status -> {
            work(carriage);
            if (carriage.outcome() != Outcome.DONE && carriage.outcome() != Outcome.AWAITING) {
                status.setRollbackOnly();
            }
        });
    }

    private void work(Carriage carriage) {
        try (var running = endpoint.spine().traces().step(endpoint.queue(), endpoint.isRemote(),
                carriage.message().trace())) {
            ride(carriage);
            running.says("medbus.message.id", Long.toString(carriage.message().id()))
                    .says("medbus.message.type", carriage.message().type()).says("medbus.run", carriage.run())
                    .says("medbus.outcome", carriage.outcome().name());
            if (carriage.outcome() == Outcome.ASIDE || carriage.outcome() == Outcome.RETRY) {
                running.failed();
            }
        }
    }

    /** What a node that is made to leave could not do has not failed: it goes back to its queue, for another node. */
    private void requireStaying(Carriage carriage, Exception failure) {
        if (endpoint.getCamelContext().getShutdownStrategy().isForceShutdown()) {
            throw new IllegalStateException(
                    "The node leaves; message " + carriage.message().id() + " goes back to " + endpoint.queue(),
                    failure);
        }
    }

    private void ride(Carriage carriage) {
        Exchange exchange = consumer.createExchange(false);
        try {
            carriage.ride(exchange);
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        if (exchange.getException() != null) {
            requireStaying(carriage, exchange.getException());
            Outage.rethrow(exchange.getException());
            endpoint.spine().errors().judge(carriage, exchange.getException());
        }
        consumer.releaseExchange(exchange, false);
    }
}
