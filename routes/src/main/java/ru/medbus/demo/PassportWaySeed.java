package ru.medbus.demo;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.PassportProperties;
import ru.medbus.domain.passport.completeness.Completeness;
import ru.medbus.domain.passport.edition.Editions;

/** Some of the invented passports in each state of acceptance, once all that belongs to them is there. */
@Component
@Profile("demo")
class PassportWaySeed implements Seed {
    private static final Author REGISTRAR = new Author("registrar", "Первичное заполнение");
    private static final Author MINISTRY = new Author("ministry", "");

    private final PassportSeed passports;
    private final List<Seed> before;
    private final Editions editions;
    private final Completeness completeness;
    private final PassportProperties rules;

    PassportWaySeed(PassportSeed passports, DemoEquipment equipment, DemoStandards standards,
            DemoInventories inventories, Editions editions, Completeness completeness, PassportProperties rules) {
        this.passports = passports;
        this.before = List.of(passports, equipment, standards, inventories);
        this.editions = editions;
        this.completeness = completeness;
        this.rules = rules;
    }

    @Override
    public boolean sown() {
        return passports.filled(100).stream().anyMatch(each -> editions.standing(each.oid()).stateId() > 0);
    }

    /** What is submitted takes no equipment and no beds. */
    @Override
    public boolean ready() {
        return before.stream().allMatch(Seed::sown);
    }

    /** The first one is returned to the demo's registrar; the others follow in turn. */
    @Override
    public void sow(int percent) {
        var facilities = passports.filled(percent);
        for (int i = 0; i < facilities.size(); i++) {
            move(facilities.get(i), i % 4);
        }
    }

    private void move(Facility facility, int way) {
        var oid = facility.oid();
        if (way == 3 || completeness.of(facility).percent() < rules.submitFrom()) {
            return;
        }
        editions.submit(oid, editions.standing(oid).stateId(), REGISTRAR);
        if (way == 0) {
            editions.giveBack(oid, editions.standing(oid).stateId(),
                    Map.of("Помещения", "Укажите площади палат по техническому паспорту."), MINISTRY);
        } else if (way == 2) {
            editions.accept(oid, editions.standing(oid).stateId(), MINISTRY);
        }
    }
}
