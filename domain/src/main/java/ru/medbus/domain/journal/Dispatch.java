package ru.medbus.domain.journal;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands due steps over once the running transaction has committed; at once when there is none. */
@Component
class Dispatch {
    private final ObjectProvider<Handover> handover;

    Dispatch(ObjectProvider<Handover> handover) {
        this.handover = handover;
    }

    void afterCommit(List<Due> due) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            send(due);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                send(due);
            }
        });
    }

    private void send(List<Due> due) {
        handover.ifAvailable(to -> to.handOver(due));
    }
}
