package ru.medbus.simulators.frmr;

import java.util.List;
import ru.medbus.simulators.kit.XmlOut;

/** Documents of ФРМР as we propose them: {@code staffAnswer} with a portion of people or with an error. */
final class StaffAnswers {
    static final String NAMESPACE = "urn:medbus:frmr:staff:1";

    private StaffAnswers() {}

    /** @param people those of the portion */
    static byte[] portion(String facility, int part, int parts, List<InventedWorker> people) {
        var out = begin(facility, part, parts);
        people.forEach(person -> person(out, facility, person));
        return out.bytes();
    }

    static byte[] error(String facility, int part, String code, String text) {
        return begin(facility, part, part).open(NAMESPACE, "error").text(NAMESPACE, "code", code)
                .text(NAMESPACE, "text", text).bytes();
    }

    private static XmlOut begin(String facility, int part, int parts) {
        return new XmlOut().open(NAMESPACE, "staffAnswer").text(NAMESPACE, "moOid", facility)
                .text(NAMESPACE, "part", Integer.toString(part)).text(NAMESPACE, "parts", Integer.toString(parts));
    }

    private static void person(XmlOut out, String facility, InventedWorker person) {
        out.open(NAMESPACE, "person").text(NAMESPACE, "snils", person.snils())
                .text(NAMESPACE, "lastName", person.lastName()).text(NAMESPACE, "firstName", person.firstName())
                .text(NAMESPACE, "patronymic", person.patronymic())
                .text(NAMESPACE, "birthDate", person.bornOn().toString())
                .text(NAMESPACE, "sex", Integer.toString(person.sex()));
        person.jobs().stream().filter(job -> job.facility().equals(facility)).forEach(job -> job(out, job));
        person.papers().forEach(paper -> paper(out, paper));
        out.close();
    }

    private static void job(XmlOut out, InventedWorker.Job job) {
        out.open(NAMESPACE, "employment").text(NAMESPACE, "departOid", job.department())
                .text(NAMESPACE, "postId", job.postId()).text(NAMESPACE, "postName", job.postName())
                .text(NAMESPACE, "postType", Integer.toString(job.kind())).text(NAMESPACE, "rate", job.rate())
                .text(NAMESPACE, "beginDate", job.beginsOn().toString());
        if (!job.endsOn().isEmpty()) {
            out.text(NAMESPACE, "endDate", job.endsOn()).text(NAMESPACE, "endReason", job.reason());
        }
        out.close();
    }

    private static void paper(XmlOut out, InventedWorker.Paper paper) {
        out.open(NAMESPACE, "qualification").text(NAMESPACE, "kind", paper.kind())
                .text(NAMESPACE, "specialtyId", paper.specialtyId())
                .text(NAMESPACE, "specialtyName", paper.specialtyName()).text(NAMESPACE, "number", paper.number())
                .text(NAMESPACE, "issueDate", paper.issuedOn().toString())
                .text(NAMESPACE, "endDate", paper.expiresOn().toString()).close();
    }
}
