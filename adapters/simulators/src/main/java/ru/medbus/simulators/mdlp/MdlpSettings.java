package ru.medbus.simulators.mdlp;

import java.nio.file.Path;
import java.time.Duration;
import ru.medbus.simulators.kit.Delay;

/**
 * How the simulated МДЛП lives.
 *
 * @param folder   where it keeps what it knows
 * @param delay    until a document is processed
 * @param spacing  between two calls of one method; a call before it is answered 429
 * @param docSize  longest document for {@code documents/send}, with its signature
 * @param lifeTime of a token, minutes
 */
public record MdlpSettings(Path folder, Delay delay, Duration spacing, int docSize, int lifeTime) {

    public static MdlpSettings in(Path folder) {
        return new MdlpSettings(folder, Delay.USUAL, Duration.ZERO, 1 << 20, 30);
    }

    public MdlpSettings after(Delay other) {
        return new MdlpSettings(folder, other, spacing, docSize, lifeTime);
    }

    public MdlpSettings spaced(Duration between) {
        return new MdlpSettings(folder, delay, between, docSize, lifeTime);
    }

    public MdlpSettings small(int bytes) {
        return new MdlpSettings(folder, delay, spacing, bytes, lifeTime);
    }
}
