package ru.medbus.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.Source;
import ru.medbus.domain.passport.local.LocalNetwork;
import ru.medbus.domain.shared.Ogrn;
import ru.medbus.domain.shared.TaxId;
import ru.medbus.mappings.semd.invented.InventedFacility;

/** Thirty pharmacies of the invented region, which are not in ФРМО: 9901 to 9929 and 9996. Few, so that all are always there. */
@Component
@Profile("demo")
class PharmacySeed implements Seed {
    private static final String MINISTRY = "1.2.643.5.1.13.13.12.1.99.1";
    private static final String REGION = "1.2.643.5.1.13.13.12.2.99.";

    private final Network network;
    private final LocalNetwork local;

    PharmacySeed(Network network, LocalNetwork local) {
        this.network = network;
        this.local = local;
    }

    @Override
    public boolean sown() {
        return network.facility(InventedFacility.PHARMACY.oid()).isPresent();
    }

    @Override
    public boolean ready() {
        return network.facility(MINISTRY).isPresent();
    }

    @Override
    public void sow(int percent) {
        Stream.concat(IntStream.rangeClosed(9901, 9929).mapToObj(number -> pharmacy(number,
                "Аптека № " + (number - 9899) + " г. Примерска (вымышленная)")),
                Stream.of(pharmacy(9996, InventedFacility.PHARMACY.facility().name())))
                .forEach(pharmacy -> local.add(pharmacy, "medbus", "Вымышленный регион"));
    }

    private static Facility pharmacy(int number, String name) {
        return new Facility(REGION + number, FacilityKind.PHARMACY, "Государственное унитарное предприятие «" + name
                + "»", name, Optional.of(MINISTRY), "", "Аптека", "", 0, inn(number), "990101001",
                Ogrn.ofOrganisation(199_990_000_000L + number).digits(), territory(number),
                "000000", "Примерская область, г. Примерск, ул. Аптечная, д. " + number % 100, "", "+70000000001", "",
                "", Optional.of(LocalDate.of(2016, 4, 1)), Optional.empty(), "", Source.LOCAL, 1);
    }

    /** The first of them is the region itself. */
    private static String territory(int number) {
        var all = InventedTerritory.values();
        return all[1 + number % (all.length - 1)].oktmo();
    }

    /** The check digit that makes it one. */
    private static String inn(int number) {
        return IntStream.rangeClosed(0, 9).mapToObj(check -> "9900%05d%d".formatted(number, check))
                .filter(each -> TaxId.parse(each).isPresent()).findFirst().orElseThrow();
    }
}
