package ru.medbus.bench;

import java.util.Arrays;
import ru.medbus.bench.Load.Answers;

/** A question asked again and again by one caller, after a fifth as many to warm up. */
final class Rounds {
    private Rounds() {}

    @FunctionalInterface
    interface Question {
        void ask(int round) throws Exception;
    }

    static Answers of(int count, Question question) throws Exception {
        for (int i = 0; i < count / 5; i++) {
            question.ask(i);
        }
        var millis = new double[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            question.ask(i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new Answers(millis);
    }
}
