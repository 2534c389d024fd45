package ru.medbus.domain.passport.facility;

import java.time.Year;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Source;
import ru.medbus.domain.passport.edition.PassportGate;

/** Buildings of an organisation. A building is closed, never deleted: its rooms and equipment keep their place. */
@Service
public class BuildingEditing {
    private static final int OLDEST = 1700;

    private final BuildingMapper rows;
    private final FacilityMapper kept;
    private final Network network;
    private final PassportGate gate;
    private final ChangeLog changes;

    BuildingEditing(BuildingMapper rows, FacilityMapper kept, Network network, PassportGate gate,
            ChangeLog changes) {
        this.rows = rows;
        this.kept = kept;
        this.network = network;
        this.gate = gate;
        this.changes = changes;
    }

    /** @return its id; a new one comes with 0 */
    @Transactional
    public long save(Building building, Author author) {
        gate.open(building.facilityOid(), author);
        check(building);
        return building.id() == 0 ? add(building, author) : change(building, author);
    }

    private long add(Building building, Author author) {
        long id = rows.add(building, building.openedOn().orElse(null), building.closedOn().orElse(null));
        changes.note(author, building.facilityOid(), BuildingWords.subject(building), Map.of(),
                BuildingWords.of(building));
        return id;
    }

    private long change(Building building, Author author) {
        var before = network.buildings(building.facilityOid()).stream().filter(each -> each.id() == building.id())
                .findFirst().orElseThrow(() -> new PassportRefusedException.Unknown("здание " + building.id()));
        building.closedOn().ifPresent(day -> Require.that(rows.openRooms(building.id(), day) == 0, "closedOn",
                "В здании есть открытые помещения: сначала закройте их или перенесите."));
        Require.that(building.floors() == 0 || rows.highestFloor(building.id()) <= building.floors(), "floors",
                "В здании есть помещения на более высоком этаже.");
        if (rows.change(building, building.openedOn().orElse(null), building.closedOn().orElse(null)) == 0) {
            throw new PassportRefusedException.Outdated();
        }
        note(before, building, author);
        return building.id();
    }

    private void note(Building before, Building after, Author author) {
        var was = BuildingWords.of(before);
        var is = BuildingWords.of(after);
        changes.note(author, after.facilityOid(), BuildingWords.subject(before), was, is);
        if (before.source() == Source.FRMO) {
            is.keySet().stream().filter(field -> !is.get(field).equals(was.get(field)))
                    .forEach(field -> kept.keep("building:" + after.id(), BuildingWords.COLUMNS.get(field),
                            author.who()));
        }
    }

    private static void check(Building building) {
        Require.text("name", "Название", building.name(), 200);
        Require.atMost("address", "Адрес", building.address(), 500);
        Require.empty(building.postIndex(), () -> building.postIndex().matches("\\d{6}"), "postIndex",
                "Почтовый индекс: 6 цифр.");
        Require.that(building.builtYear() == 0
                || building.builtYear() >= OLDEST && building.builtYear() <= Year.now().getValue(), "builtYear",
                "Год постройки: от " + OLDEST + " до нынешнего.");
        Require.between("floors", "Этажей", building.floors(), 0, 100);
        Require.inOrder("closedOn", building.openedOn(), building.closedOn());
    }
}
