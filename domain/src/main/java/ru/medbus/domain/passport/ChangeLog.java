package ru.medbus.domain.passport;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** History of passports; a change is noted in the transaction that makes it. */
@Service
public class ChangeLog {
    private final ChangeMapper rows;

    ChangeLog(ChangeMapper rows) {
        this.rows = rows;
    }

    /** Notes what differs; equal values leave no line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String who, String why, String facility, String subject, String field, String before,
            String after) {
        if (!before.equals(after)) {
            rows.add(who, why, facility, subject, field, before, after);
        }
    }

    /**
     * Notes every field of a record that differs; a new record is one line.
     *
     * @param before field → value, in words; empty for a new record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Author author, String facility, String subject, Map<String, String> before,
            Map<String, String> after) {
        if (before.isEmpty()) {
            var whole = after.entrySet().stream().filter(field -> !field.getValue().isEmpty())
                    .map(field -> field.getKey() + ": " + field.getValue()).collect(Collectors.joining("; "));
            note(author.who(), author.why(), facility, subject, "", "", whole);
        } else {
            after.forEach((field, value) -> note(author.who(), author.why(), facility, subject, field,
                    before.getOrDefault(field, ""), value));
        }
    }

    @Transactional(readOnly = true)
    public List<Change> of(String facility, int limit) {
        return rows.of(facility, limit);
    }

    @Transactional(readOnly = true)
    public List<Change> of(String facility, String subject, int limit) {
        return rows.ofSubject(facility, subject, limit);
    }
}
