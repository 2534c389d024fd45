package ru.medbus.demo;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the simulated systems live.
 *
 * @param here         whether they run in this process; otherwise someone else starts them on the port
 * @param port         where they listen, on loopback; a free one by default
 * @param answerAfter  earliest late answer
 * @param answerBefore latest late answer
 * @param perSecond    calls a second that each of them takes
 * @param refusedShare share of sound documents that РЭМД refuses all the same, 0 to 1
 * @param nsiAnswers   folder with answers of the real portal of НСИ; without it its own small set is served
 */
@ConfigurationProperties("medbus.simulators")
public record SimulatorProperties(@DefaultValue("true") boolean here, int port,
        @DefaultValue("1s") Duration answerAfter,
        @DefaultValue("3s") Duration answerBefore, @DefaultValue("1000") int perSecond,
        @DefaultValue("0") double refusedShare, Path nsiAnswers) {}
