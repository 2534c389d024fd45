package ru.medbus.web.passport.network;

import java.time.LocalDate;
import java.util.Optional;
import ru.medbus.domain.passport.StaffFilter;

/**
 * The staff list's filter as the address holds it.
 *
 * @param left  {@code all}: those who have left as well
 * @param until papers that end within so many days; empty: any
 */
record StaffForm(String name, String post, String department, String left, String until) {

    StaffForm {
        name = name == null ? "" : name.strip();
        post = post == null ? "" : post.strip();
        department = department == null ? "" : department;
        left = left == null ? "" : left;
        until = until == null || !until.matches("0|30|90|180") ? "" : until;
    }

    StaffFilter filter(LocalDate today) {
        return new StaffFilter(name, post, department, left.equals("all") ? Optional.empty() : Optional.of(today),
                until.isEmpty() ? Optional.empty() : Optional.of(today.plusDays(Long.parseLong(until))));
    }
}
