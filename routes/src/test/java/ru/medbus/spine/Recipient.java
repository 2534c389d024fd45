package ru.medbus.spine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ru.medbus.adapters.kit.RemoteException;

/** An outside system in memory: what it took, and how it fails when it is told to. */
class Recipient {
    private final List<String> taken = new ArrayList<>();
    private final AtomicInteger deaf = new AtomicInteger();

    synchronized void take(Carriage carriage) {
        var document = carriage.message().document();
        if (deaf.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new RemoteException.Unavailable("test", "HTTP 503", null);
        }
        if (document.startsWith("bad") && carriage.run() < 3) {
            throw new RemoteException.Rejected("test", "E-17", "Не принято");
        }
        if (document.startsWith("lost") && !carriage.uncertain()) {
            throw new RemoteException.Unknown("test", "Связь прервана", null);
        }
        if (document.startsWith("late")) {
            carriage.await(Duration.ofHours(1), "Принято, ждём ответа");
        }
        taken.add(document);
    }

    synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    void deafTo(int calls) {
        deaf.set(calls);
    }
}
