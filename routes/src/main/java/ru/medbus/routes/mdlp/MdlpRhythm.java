package ru.medbus.routes.mdlp;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When МДЛП is asked.
 *
 * @param collectEvery between two looks for batches that are due
 * @param ticketAfter  after how long a ticket is asked for, each time; the last goes on
 * @param listEvery    between two looks at the lists of documents
 * @param listOverlap  how far back a list is read again: what was processed late is not missed
 * @param listFirst    how far back it is read the first time
 */
@ConfigurationProperties("medbus.mdlp.rhythm")
public record MdlpRhythm(@DefaultValue("30s") Duration collectEvery,
        @DefaultValue( {
                "10s", "30s", "1m", "5m", "15m"}) List<Duration> ticketAfter,
        @DefaultValue("2m") Duration listEvery, @DefaultValue("30m") Duration listOverlap,
        @DefaultValue("30d") Duration listFirst){

    Duration ticketAfter(int run) {
        return ticketAfter.get(Math.min(run, ticketAfter.size()) - 1);
    }
}
