package ru.medbus.domain.passport.plot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.edition.PassportGate;
import ru.medbus.domain.passport.facility.Require;
import ru.medbus.domain.shared.Snils;

/** Участки: one number of a kind in a facility, one участок of a kind at an address, each on a day. */
@Service
public class Plots {
    private static final int MOST_ATTACHED = 1_000_000;

    private final PlotMapper rows;
    private final Network network;
    private final PassportGate gate;
    private final ChangeLog changes;

    Plots(PlotMapper rows, Network network, PassportGate gate, ChangeLog changes) {
        this.rows = rows;
        this.network = network;
        this.gate = gate;
        this.changes = changes;
    }

    /** Those closed too, by kind and number. */
    @Transactional(readOnly = true)
    public List<Plot> of(String facility) {
        var addresses = rows.addresses(facility);
        return rows.of(facility).stream().map(line -> line.plot(addresses)).toList();
    }

    /** @return its id; a new one comes with 0 */
    @Transactional
    public long save(Plot plot, Author author) {
        gate.open(plot.facilityOid(), author);
        check(plot);
        rows.lock(plot.kind());
        alone(plot);
        return plot.id() == 0 ? add(plot, author) : change(plot, author);
    }

    private long add(Plot plot, Author author) {
        long id = rows.add(PlotMapper.Line.of(plot));
        serve(id, plot.addresses());
        changes.note(author, plot.facilityOid(), PlotWords.subject(plot), Map.of(),
                PlotWords.in(network, plot.facilityOid()).of(plot));
        return id;
    }

    private long change(Plot plot, Author author) {
        var before = of(plot.facilityOid()).stream().filter(each -> each.id() == plot.id()).findFirst()
                .orElseThrow(() -> new PassportRefusedException.Unknown("участок " + plot.id()));
        if (rows.change(PlotMapper.Line.of(plot)) == 0) {
            throw new PassportRefusedException.Outdated();
        }
        rows.clear(plot.id());
        serve(plot.id(), plot.addresses());
        var words = PlotWords.in(network, plot.facilityOid());
        changes.note(author, plot.facilityOid(), PlotWords.subject(before), words.of(before), words.of(plot));
        return plot.id();
    }

    private void serve(long id, List<ServedAddress> addresses) {
        for (int i = 0; i < addresses.size(); i++) {
            var address = addresses.get(i);
            rows.serve(id, i, address, address.placeKey(), address.streetKey());
        }
    }

    private void check(Plot plot) {
        Require.text("number", "Номер", plot.number(), 20);
        Require.between("adults", "Взрослых", plot.adults(), 0, MOST_ATTACHED);
        Require.between("children", "Детей", plot.children(), 0, MOST_ATTACHED);
        Require.inOrder("closedOn", Optional.of(plot.openedOn()), plot.closedOn());
        Require.empty(plot.doctorSnils(),
                () -> Snils.parse(plot.doctorSnils()).filter(known -> known.digits().equals(plot.doctorSnils()))
                        .isPresent(),
                "doctorSnils",
                "СНИЛС врача: 11 цифр с верным контрольным числом.");
        plot.departmentOid().ifPresent(oid -> Require.that(network.department(oid)
                .filter(found -> found.facilityOid().equals(plot.facilityOid())).isPresent(), "departmentOid",
                "Это подразделение другой организации: выберите своё."));
    }

    private void alone(Plot plot) {
        var line = PlotMapper.Line.of(plot);
        Require.that(rows.namesakes(line) == 0, "number", PlotWords.subject(plot)
                + " на эти дни уже есть: закройте прежний или измените номер.");
        plot.addresses().stream().collect(Collectors.groupingBy(ServedAddress::placeKey))
                .forEach((place, addresses) -> rows.rivals(line, place, streets(addresses))
                        .forEach(rival -> apart(addresses, rival)));
    }

    private static String[] streets(List<ServedAddress> addresses) {
        return addresses.stream().anyMatch(address -> address.street().isEmpty())
                ? new String[0]
                : addresses.stream().map(ServedAddress::streetKey).distinct().toArray(String[]::new);
    }

    private static void apart(List<ServedAddress> addresses, PlotMapper.Rival rival) {
        addresses.stream().filter(address -> address.meets(rival.address())).findFirst().ifPresent(address -> {
            throw new PassportRefusedException("addresses", "Адрес «" + Addresses.write(List.of(address))
                    + "» на эти дни уже обслуживает участок " + rival.number() + " (" + rival.facility() + "): «"
                    + Addresses.write(List.of(rival.address())) + "».");
        });
    }
}
