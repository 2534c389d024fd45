package ru.medbus.domain.passport.accounting;

import java.util.ArrayList;
import java.util.List;
import ru.medbus.domain.passport.PassportRefusedException;

/** A register of equipment that takes everything over but what is forbidden. */
final class MemoryEquipment implements BookOfEquipment {
    final List<BookedEquipment> known = new ArrayList<>();
    final List<String> taken = new ArrayList<>();
    String forbidden = "";

    @Override
    public List<BookedEquipment> of(String facility) {
        return known;
    }

    @Override
    public void take(String facility, Difference difference, String who, String why) {
        if (difference.key().equals(forbidden)) {
            throw new PassportRefusedException("Оборудование " + forbidden + " выведено из эксплуатации.");
        }
        taken.add(difference.key() + " " + difference.field());
    }
}
