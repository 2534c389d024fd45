package ru.medbus.simulators.frmr;

import java.time.LocalDate;
import java.util.List;

/** Somebody who does not exist and works in an МО of the invented region. */
public record InventedWorker(String snils, String lastName, String firstName, String patronymic, LocalDate bornOn,
        int sex, List<Job> jobs, List<Paper> papers) {

    /** @param kind 1 main, 2 internal, 3 external; empty {@code endsOn} and reason while it lasts */
    public record Job(String facility, String department, String postId, String postName, int kind, String rate,
            LocalDate beginsOn, String endsOn, String reason) {

        Job until(LocalDate day, String why) {
            return new Job(facility, department, postId, postName, kind, rate, beginsOn, day.toString(), why);
        }
    }

    public record Paper(String kind, String specialtyId, String specialtyName, String number, LocalDate issuedOn,
            LocalDate expiresOn) {}

    public boolean worksAt(String facility) {
        return jobs.stream().anyMatch(job -> job.facility().equals(facility));
    }

    /** The same after he has left the МО. */
    InventedWorker left(String facility, LocalDate day) {
        return new InventedWorker(snils, lastName, firstName, patronymic, bornOn, sex, jobs.stream()
                .map(job -> job.facility().equals(facility) && job.endsOn().isEmpty()
                        ? job.until(day, "Увольнение по собственному желанию")
                        : job)
                .toList(), papers);
    }
}
