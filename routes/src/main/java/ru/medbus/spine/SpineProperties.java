package ru.medbus.spine;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the spine repeats and waits.
 *
 * @param delays      before the second, third, … run of a step whose system did not answer; the last one repeats
 * @param giveUpAfter age of a message from which its step is put aside instead
 * @param verifyAfter how long after a send without an answer the system is asked whether it took it
 * @param resendEvery period of the watchdog's look at what is due
 * @param strandedAge how long a step may be on its way to the broker
 * @param refillTo    how many steps of a queue the watchdog keeps at the broker, when it has lost its journal; the others
 *                    follow as these are worked
 */
@ConfigurationProperties("medbus.spine")
public record SpineProperties(
        @DefaultValue( {"2s", "10s", "30s", "2m", "10m", "30m", "1h"}) List<Duration> delays,
        @DefaultValue("72h") Duration giveUpAfter,
        @DefaultValue("20s") Duration verifyAfter,
        @DefaultValue("15s") Duration resendEvery,
        @DefaultValue("30s") Duration strandedAge,
        @DefaultValue("20000") int refillTo){}
