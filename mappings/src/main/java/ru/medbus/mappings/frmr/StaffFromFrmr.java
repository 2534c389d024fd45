package ru.medbus.mappings.frmr;

import java.util.Optional;
import ru.medbus.domain.passport.Employment;
import ru.medbus.domain.passport.Qualification;
import ru.medbus.domain.passport.Source;
import ru.medbus.domain.passport.Worker;
import ru.medbus.domain.passport.staff.StaffPortion;
import ru.medbus.domain.passport.staff.StaffRecord;
import ru.medbus.schemas.frmr.v1.Person;
import ru.medbus.schemas.frmr.v1.StaffAnswer;
import ru.medbus.schemas.frmr.v1.StaffRequest;

/** A request for staff, and the portion that answers it. The documents are our proposal (docs/systems/frmr.md). */
public final class StaffFromFrmr {
    private StaffFromFrmr() {}

    public static StaffRequest toRequest(String facility, int part) {
        var request = new StaffRequest();
        request.setMoOid(facility);
        request.setPart(part);
        return request;
    }

    public static StaffPortion toPortion(StaffAnswer answer) {
        return new StaffPortion(answer.getMoOid(), answer.getPart(), answer.getParts(),
                answer.getPerson().stream().map(person -> record(answer.getMoOid(), person)).toList());
    }

    /** «МО не найдена (MO_NOT_FOUND)»; empty when the answer is a portion. */
    public static Optional<String> refusal(StaffAnswer answer) {
        return Optional.ofNullable(answer.getError()).map(error -> error.getText() + " (" + error.getCode() + ")");
    }

    private static StaffRecord record(String facility, Person person) {
        var snils = person.getSnils().replaceAll("\\D", "");
        return new StaffRecord(
                new Worker(snils, name(person.getLastName()), name(person.getFirstName()),
                        name(person.getPatronymic()), person.getBirthDate(), person.getSex()),
                person.getEmployment().stream().map(job -> employment(facility, snils, job)).toList(),
                person.getQualification().stream().map(paper -> qualification(snils, paper)).toList());
    }

    private static Employment employment(String facility, String snils, ru.medbus.schemas.frmr.v1.Employment job) {
        return new Employment(snils, facility,
                Optional.ofNullable(job.getDepartOid()).filter(oid -> !oid.isBlank()), job.getPostId(),
                job.getPostName(), kind(job.getPostType()), job.getRate(), job.getBeginDate(),
                Optional.ofNullable(job.getEndDate()), name(job.getEndReason()), Source.FRMO);
    }

    private static Employment.Kind kind(int type) {
        return switch (type) {
            case 2 -> Employment.Kind.INTERNAL;
            case 3 -> Employment.Kind.EXTERNAL;
            default -> Employment.Kind.MAIN;
        };
    }

    private static Qualification qualification(String snils, ru.medbus.schemas.frmr.v1.Qualification paper) {
        return new Qualification(snils, Qualification.Kind.valueOf(paper.getKind()), paper.getSpecialtyId(),
                paper.getSpecialtyName(), paper.getNumber(), paper.getIssueDate(),
                Optional.ofNullable(paper.getEndDate()));
    }

    private static String name(String text) {
        return text == null ? "" : text.strip();
    }
}
