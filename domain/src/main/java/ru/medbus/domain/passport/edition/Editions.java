package ru.medbus.domain.passport.edition;

import static ru.medbus.domain.passport.edition.PassportState.ACCEPTED;
import static ru.medbus.domain.passport.edition.PassportState.DRAFT;
import static ru.medbus.domain.passport.edition.PassportState.RETURNED;
import static ru.medbus.domain.passport.edition.PassportState.SUBMITTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportProperties;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.completeness.Completeness;
import ru.medbus.domain.passport.completeness.Filled;

/**
 * The way of a passport: the facility submits it, the ministry accepts it or gives it back with remarks. A move names
 * the one it was decided on, so that two people cannot decide twice.
 */
@Service
@EnableConfigurationProperties(PassportProperties.class)
public class Editions {
    private final EditionMapper rows;
    private final Network network;
    private final Completeness completeness;
    private final Snapshots snapshots;
    private final PassportProperties rules;

    Editions(EditionMapper rows, Network network, Completeness completeness, Snapshots snapshots,
            PassportProperties rules) {
        this.rows = rows;
        this.network = network;
        this.completeness = completeness;
        this.snapshots = snapshots;
        this.rules = rules;
    }

    @Transactional(readOnly = true)
    public Standing standing(String facility) {
        return rows.standing(facility).orElse(Standing.NEW);
    }

    /** The last moves, the newest first, with their remarks. */
    @Transactional(readOnly = true)
    public List<Move> moves(String facility, int limit) {
        var remarks = rows.remarks(facility);
        return rows.moves(facility, limit).stream().map(row -> row.move(remarks)).toList();
    }

    /** Accepted editions, the newest first. */
    @Transactional(readOnly = true)
    public List<Edition> editions(String facility) {
        return rows.editions(facility).stream().map(EditionMapper.EditionRow::edition).toList();
    }

    /** An edition whole, with the days and people of its way. */
    @Transactional(readOnly = true)
    public AcceptedEdition edition(String facility, int number) {
        var all = editions(facility);
        var edition = all.stream().filter(each -> each.number() == number).findFirst()
                .orElseThrow(() -> new PassportRefusedException.Unknown("редакция " + number));
        var move = rows.accepting(facility, number);
        return new AcceptedEdition(edition, move.percent(), move.submittedAt(), move.submittedBy(),
                all.stream().filter(each -> each.number() == number + 1).findFirst(), content(facility, number));
    }

    /** What has changed since that edition was accepted. */
    @Transactional(readOnly = true)
    public List<Difference> since(String facility, int edition) {
        return Difference.between(content(facility, edition), snapshots.of(known(facility)));
    }

    /** What the later edition tells otherwise than the earlier one. */
    @Transactional(readOnly = true)
    public List<Difference> between(String facility, int earlier, int later) {
        return Difference.between(content(facility, earlier), content(facility, later));
    }

    /** Hands it over for acceptance, unless too little is filled. */
    @Transactional
    public void submit(String facility, long stateId, Author author) {
        var standing = at(facility, stateId);
        var organisation = known(facility);
        if (!organisation.open(LocalDate.now())) {
            throw new PassportRefusedException("Организация закрыта: паспорт на приёмку не отправляют.");
        }
        var filled = completeness.of(organisation);
        requireEnough(filled);
        move(facility, standing, SUBMITTED, author, filled.percent());
    }

    /** Takes back what was submitted, to edit it again. */
    @Transactional
    public void withdraw(String facility, long stateId, Author author) {
        var standing = at(facility, stateId);
        move(facility, standing, DRAFT, author, standing.percent());
    }

    /** Accepts it; the edition stays as it is now for ever. */
    @Transactional
    public int accept(String facility, long stateId, Author author) {
        var standing = at(facility, stateId);
        long id = move(facility, standing, ACCEPTED, author, standing.percent());
        int number = standing.edition() + 1;
        rows.keep(facility, number, id, snapshots.of(known(facility)).json());
        rows.stand(facility, ACCEPTED, id, number, standing.percent());
        return number;
    }

    /** @param remarks by heading of the section, the empty one is about the whole; blank texts do not count */
    @Transactional
    public void giveBack(String facility, long stateId, Map<String, String> remarks, Author author) {
        var told = remarks.entrySet().stream().filter(remark -> !remark.getValue().isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, remark -> remark.getValue().strip()));
        if (told.isEmpty()) {
            throw new PassportRefusedException("remarks", "Напишите хотя бы одно замечание: что исправить.");
        }
        var standing = at(facility, stateId);
        long id = move(facility, standing, RETURNED, author, standing.percent());
        told.forEach((part, text) -> rows.remark(id, part, text));
    }

    private void requireEnough(Filled filled) {
        if (filled.percent() < rules.submitFrom()) {
            var empty = filled.lacking(rules.submitFrom()).stream()
                    .map(part -> "«" + part.title() + "» (" + part.percent() + " %)")
                    .collect(Collectors.joining(", "));
            throw new PassportRefusedException("Заполнено " + filled.percent() + " %, для отправки нужно "
                    + rules.submitFrom() + " %. Дополните: " + empty + ".");
        }
    }

    private Standing at(String facility, long stateId) {
        rows.lock(facility).orElseThrow(() -> new PassportRefusedException.Unknown(facility));
        var standing = standing(facility);
        if (standing.stateId() != stateId) {
            throw new PassportRefusedException.Outdated();
        }
        return standing;
    }

    private long move(String facility, Standing from, PassportState to, Author author, int percent) {
        if (!from.state().mayBecome(to)) {
            throw new PassportRefusedException("Паспорт в состоянии «" + from.state().title()
                    + "»: перевести его в «" + to.title() + "» нельзя.");
        }
        long id = rows.append(facility, to, author.who(), author.why(), percent);
        rows.stand(facility, to, id, from.edition(), percent);
        return id;
    }

    private Snapshot content(String facility, int edition) {
        return rows.content(facility, edition).map(Snapshot::read)
                .orElseThrow(() -> new PassportRefusedException.Unknown("редакция " + edition));
    }

    private Facility known(String oid) {
        return network.facility(oid).orElseThrow(() -> new PassportRefusedException.Unknown(oid));
    }
}
