package ru.medbus.domain.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works where: staff of organisations on a day, posts and qualifications of a person. */
@Service
@Transactional(readOnly = true)
public class Staffing {
    private final StaffingMapper rows;

    Staffing(StaffingMapper rows) {
        this.rows = rows;
    }

    /** Posts of an organisation by name of the worker. */
    public List<StaffMember> staff(String facility, StaffFilter filter, int limit) {
        return rows.staff(facility, pattern(filter.name(), ""), pattern(filter.post(), "%"), filter.department(),
                filter.on().orElse(null), filter.allowedTo().orElse(null), limit).stream()
                .map(StaffingMapper.MemberRow::member).toList();
    }

    /** How many posts the filter finds. */
    public int count(String facility, StaffFilter filter) {
        return rows.count(facility, pattern(filter.name(), ""), pattern(filter.post(), "%"), filter.department(),
                filter.on().orElse(null), filter.allowedTo().orElse(null));
    }

    /** Those whose post on the day is a doctor's («врач…»), by the beginning of the name. */
    public List<StaffMember> doctors(String facility, String name, LocalDate day, int limit) {
        return staff(facility, new StaffFilter(name, "врач", "", Optional.of(day), Optional.empty()), limit);
    }

    /** Posts that a person has on the day, the main one first. */
    public List<StaffMember> employments(String snils, LocalDate day) {
        return rows.ofPerson(snils).stream().map(StaffingMapper.MemberRow::member)
                .filter(member -> member.employment().lastsOn(day)).toList();
    }

    /** All posts that a person has and had, the latest first. */
    public List<StaffMember> career(String snils) {
        return rows.ofPerson(snils).stream().map(StaffingMapper.MemberRow::member)
                .sorted((first, second) -> second.employment().beginsOn().compareTo(first.employment().beginsOn()))
                .toList();
    }

    public Optional<Worker> worker(String snils) {
        return rows.worker(snils);
    }

    /** @param id of {@link StaffMember#person} */
    public Optional<Worker> person(long id) {
        return rows.person(id);
    }

    /** Certificates, accreditations, categories; those that last longest first. */
    public List<Qualification> qualifications(String snils) {
        return rows.qualifications(snils).stream().map(StaffingMapper.QualificationRow::qualification).toList();
    }

    private static String pattern(String text, String before) {
        return before + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
