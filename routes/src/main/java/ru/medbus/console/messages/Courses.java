package ru.medbus.console.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Mark;
import ru.medbus.domain.journal.Outcome;

/** Puts the marks of a message into the words of its page. */
@Component
class Courses {
    private final Journal journal;
    private final StepTitles titles;

    Courses(Journal journal, StepTitles titles) {
        this.journal = journal;
        this.titles = titles;
    }

    CourseView of(long messageId) {
        var marks = new LinkedHashMap<String, List<Mark>>();
        journal.marks(messageId).forEach(mark -> marks.computeIfAbsent(mark.step(), step -> new ArrayList<>())
                .add(mark));
        var steps = marks.entrySet().stream().sorted(Comparator.comparing(entry -> begun(entry.getValue())))
                .map(entry -> step(entry.getKey(), entry.getValue())).toList();
        var recipients = marks.values().stream().map(List::getLast).flatMap(last -> recipient(last).stream()).toList();
        var open = marks.isEmpty() || marks.values().stream().anyMatch(each -> !each.getLast().outcome().ended());
        return new CourseView(steps, recipients, open);
    }

    /** A mark is written when its run ends, after the steps that the run has made due. */
    private static Instant begun(List<Mark> marks) {
        return marks.getFirst().at().minusMillis(marks.getFirst().ms());
    }

    private CourseView.Step step(String queue, List<Mark> marks) {
        var last = marks.getLast();
        return new CourseView.Step(queue, titles.title(queue), last.outcome(),
                last.outcome().ended() || titles.read(queue), lines(marks));
    }

    private Optional<CourseView.Recipient> recipient(Mark last) {
        return titles.recipient(last.step()).map(title -> new CourseView.Recipient(last.step(), title, last.outcome(),
                answer(last)));
    }

    private static String answer(Mark mark) {
        return mark.code().isEmpty() ? mark.detail() : mark.code() + ": " + mark.detail();
    }

    /** A first hand-over to a queue says nothing once the step has run. */
    private static List<CourseView.Line> lines(List<Mark> marks) {
        var lines = new ArrayList<CourseView.Line>();
        int attempt = 0;
        Mark before = null;
        for (var mark : marks) {
            boolean answer = answers(before, mark);
            attempt += mark.outcome() == Outcome.DUE || answer ? 0 : 1;
            if (!handedOver(mark) || marks.size() == 1) {
                lines.add(new CourseView.Line(mark, what(mark, answer, attempt), next(mark, marks)));
            }
            before = mark;
        }
        return lines;
    }

    /** An answer ends what waited for it without a run of ours. */
    private static boolean answers(Mark before, Mark mark) {
        return before != null && before.outcome() == Outcome.AWAITING && mark.ms() == 0;
    }

    private static boolean handedOver(Mark mark) {
        return mark.outcome() == Outcome.DUE && mark.author().isEmpty() && !mark.inLine();
    }

    private static String what(Mark mark, boolean answer, int attempt) {
        if (mark.inLine()) {
            return "ждёт предыдущее сообщение";
        }
        if (mark.outcome() == Outcome.DUE) {
            return mark.author().isEmpty() ? "поставлено в очередь" : "отправлено повторно";
        }
        if (mark.step().equals(StepTitles.DOOR)) {
            return "проверено на входе";
        }
        return answer ? "ответ системы" : "попытка " + attempt;
    }

    /** What was awaited and has come or passed needs no countdown. */
    private static Optional<Instant> next(Mark mark, List<Mark> marks) {
        return mark.until().filter(moment -> mark == marks.getLast() && Instant.now().isBefore(moment));
    }

    static String kind(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "ok";
            case REFUSED -> "danger";
            case ASIDE, RETRY -> "warning";
            case DUE, AWAITING -> "busy";
        };
    }
}
