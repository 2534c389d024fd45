package ru.medbus.web.passport.network;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Qualification;
import ru.medbus.domain.passport.StaffMember;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.domain.passport.Worker;
import ru.medbus.domain.passport.federal.FederalLoads;
import ru.medbus.domain.passport.federal.PersonChange;
import ru.medbus.domain.shared.Snils;

/**
 * What a person may see of a worker. Whoever sees the passport of an organisation that the worker works in sees where else
 * he works; once he has left, only his posts there. СНИЛС and birthday are for those who keep the passport of one of
 * the organisations where he works now.
 */
@Component
class PersonCard {
    private static final int CHANGES = 100;

    private final Staffing staffing;
    private final FederalLoads loads;
    private final Network network;

    PersonCard(Staffing staffing, FederalLoads loads, Network network) {
        this.staffing = staffing;
        this.loads = loads;
        this.network = network;
    }

    /**
     * A post of his.
     *
     * @param facility short name
     * @param seen     whether its staff may be looked through
     */
    record Post(StaffMember member, String facility, boolean seen) {}

    /** @param soon it expires within {@value StaffSection#SOON_DAYS} days */
    record Paper(Qualification of, boolean expired, boolean soon) {}

    /**
     * A worker as he may be seen.
     *
     * @param home   OID of the organisation in whose list he is found
     * @param snils  empty when it is not to be shown
     * @param hidden there are posts that are not shown
     * @param rates  sum of those that last
     */
    record Shown(Worker worker, String home, String snils, List<Post> posts, boolean hidden, BigDecimal rates,
            long facilities, List<Paper> papers, List<PersonChange> changes) {}

    /** @throws AccessDeniedException he never worked where this person may look */
    Shown of(long id, Rights person, LocalDate today) {
        var worker = staffing.person(id).orElseThrow(() -> new PassportRefusedException.Unknown("сотрудник " + id));
        var career = staffing.career(worker.snils());
        Predicate<StaffMember> seen = member -> may(person, Permission.VIEW_PASSPORTS, member);
        Predicate<StaffMember> lasts = member -> member.employment().lastsOn(today);
        var home = career.stream().filter(seen).findFirst()
                .orElseThrow(() -> new AccessDeniedException("Сотрудник другой организации"));
        boolean whole = career.stream().anyMatch(seen.and(lasts));
        var posts = career.stream().filter(member -> whole || seen.test(member)).toList();
        var working = posts.stream().filter(lasts).toList();
        return new Shown(worker, home.employment().facilityOid(), snils(worker, working, person),
                posts.stream().map(member -> new Post(member, name(member), seen.test(member))).toList(),
                posts.size() < career.size(), rates(working),
                working.stream().map(member -> member.employment().facilityOid()).distinct().count(),
                staffing.qualifications(worker.snils()).stream().map(paper -> paper(paper, today)).toList(),
                changes(id, posts));
    }

    private static String snils(Worker worker, List<StaffMember> working, Rights person) {
        return working.stream().anyMatch(member -> may(person, Permission.EDIT_PASSPORTS, member))
                ? new Snils(worker.snils()).formatted()
                : "";
    }

    private static BigDecimal rates(List<StaffMember> working) {
        return working.stream().map(member -> member.employment().rate()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of the posts that are shown. */
    private List<PersonChange> changes(long id, List<StaffMember> posts) {
        var facilities = posts.stream().map(member -> member.employment().facilityOid()).distinct().toList();
        return loads.ofPerson(id, CHANGES).stream().filter(change -> facilities.contains(change.facilityOid()))
                .toList();
    }

    private String name(StaffMember member) {
        var oid = member.employment().facilityOid();
        return network.facility(oid).map(Facility::shortName).orElse(oid);
    }

    private static boolean may(Rights person, Permission permission, StaffMember member) {
        return person.may(permission, member.employment().facilityOid());
    }

    private static Paper paper(Qualification paper, LocalDate today) {
        boolean expired = paper.expiresOn().filter(today::isAfter).isPresent();
        return new Paper(paper, expired, !expired && paper.expiresOn()
                .filter(day -> !day.isAfter(today.plusDays(StaffSection.SOON_DAYS))).isPresent());
    }
}
