package ru.medbus.console.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way to send a message again.
 *
 * @param value {@link #FAILED}, or the queue of the step that is made due again
 */
record ResendWay(String value, String title) {
    static final String FAILED = "failed";

    /** What makes sense for a message that stands so; empty when nothing has ended yet. */
    static List<ResendWay> of(CourseView course, Optional<String> first, StepTitles titles) {
        var ways = new ArrayList<ResendWay>();
        long failed = course.steps().stream().filter(ResendWay::failed).count();
        if (failed > 0) {
            ways.add(new ResendWay(FAILED, failed == 1
                    ? "С неудачного шага: " + course.steps().stream().filter(ResendWay::failed).findFirst()
                            .orElseThrow().title()
                    : "Все неудачные шаги: " + failed));
        }
        course.steps().stream().filter(step -> first.filter(step.queue()::equals).isPresent() && ended(step))
                .forEach(step -> ways.add(new ResendWay(step.queue(), "С начала: " + step.title())));
        course.steps().stream().filter(step -> !first.equals(Optional.of(step.queue())) && ended(step))
                .forEach(step -> titles.recipient(step.queue())
                        .ifPresent(
                                recipient -> ways.add(new ResendWay(step.queue(), "Одному получателю: " + recipient))));
        return ways;
    }

    /** A refusal at the door is no step: there is nothing to run again. */
    private static boolean failed(CourseView.Step step) {
        return step.failed() && !step.queue().equals(StepTitles.DOOR);
    }

    private static boolean ended(CourseView.Step step) {
        return step.outcome().ended() && !step.queue().equals(StepTitles.DOOR);
    }
}
