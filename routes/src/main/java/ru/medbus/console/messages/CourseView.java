package ru.medbus.console.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.Outcome;

/**
 * What has happened to a message, step by step.
 *
 * @param open something follows by itself: the page looks again
 */
record CourseView(List<Step> steps, List<Recipient> recipients, boolean open) {

    /**
     * One step with its marks.
     *
     * @param outcome how it stands
     * @param read    whether anybody will ever run it
     */
    record Step(String queue, String title, Outcome outcome, boolean read, List<Line> lines) {
        public String kind() {
            return Courses.kind(outcome);
        }

        public boolean failed() {
            return outcome == Outcome.ASIDE || outcome == Outcome.REFUSED;
        }
    }

    /**
     * One mark in words.
     *
     * @param what «попытка 2», «ответ системы», «отправлено повторно»
     * @param next the next attempt, or the end of waiting, when it is still to come
     */
    record Line(Mark mark, String what, Optional<Instant> next) {
        public String kind() {
            return Courses.kind(mark.outcome());
        }
    }

    /** @param queue step that delivers to it */
    record Recipient(String queue, String title, Outcome outcome, String answer) {
        public String kind() {
            return Courses.kind(outcome);
        }
    }
}
