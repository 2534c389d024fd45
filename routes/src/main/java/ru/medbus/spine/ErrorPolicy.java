package ru.medbus.spine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.domain.journal.MessageIds;
import ru.medbus.domain.journal.Outcome;

/**
 * What follows a failure, for all routes: <em>Unavailable</em> comes again with growing delays by the broker's timer,
 * <em>Unknown</em> is asked for first, everything else is put aside for a person.
 */
@Component
public class ErrorPolicy {
    /** Code of the mark of a message that was sent and not answered. */
    static final String UNKNOWN = "UNKNOWN";

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPolicy.class);
    private static final double JITTER = 0.2;

    private final List<Duration> delays;
    private final Duration giveUpAfter;
    private final Duration verifyAfter;

    ErrorPolicy(SpineProperties properties) {
        this.delays = properties.delays();
        this.giveUpAfter = properties.giveUpAfter();
        this.verifyAfter = properties.verifyAfter();
    }

    void judge(Carriage carriage, Throwable failure) {
        switch (failure) {
            case RemoteException.Unavailable unavailable -> postpone(carriage, unavailable);
            case RemoteException.Unknown unknown -> carriage.again(Outcome.AWAITING, verifyAfter, UNKNOWN,
                    "Отправлено, ответа нет: прежде чем повторить, спросим. " + unknown.getMessage());
            case RemoteException.Rejected rejected -> carriage.aside(rejected.code(), rejected.getMessage());
            case null, default -> fail(carriage, failure);
        }
    }

    private void postpone(Carriage carriage, RemoteException.Unavailable unavailable) {
        var age = Duration.between(MessageIds.at(carriage.message().id()), Instant.now());
        if (age.compareTo(giveUpAfter) > 0) {
            carriage.aside("UNAVAILABLE", "Система не отвечает дольше " + giveUpAfter.toHours() + " ч. "
                    + unavailable.getMessage());
        } else {
            carriage.again(Outcome.RETRY, delay(carriage.run(), unavailable), "UNAVAILABLE", unavailable.getMessage());
        }
    }

    private Duration delay(int run, RemoteException.Unavailable unavailable) {
        var own = delays.get(Math.min(run, delays.size()) - 1);
        var spread = own.plusMillis((long) (own.toMillis() * JITTER * Math.random()));
        return unavailable.notBefore().filter(asked -> asked.compareTo(spread) > 0).orElse(spread);
    }

    private static void fail(Carriage carriage, Throwable failure) {
        LOG.error("Message {} failed at {}", carriage.message().id(), carriage.step(), failure);
        carriage.aside("FAILURE", "Ошибка обработки: " + failure.getClass().getSimpleName()
                + ". Подробности в журнале приложения по номеру сообщения.");
    }
}
