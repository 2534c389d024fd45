package ru.medbus.domain.passport.equipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.accounting.AssetState;
import ru.medbus.domain.passport.accounting.BookOfEquipment;
import ru.medbus.domain.passport.accounting.BookedEquipment;
import ru.medbus.domain.passport.accounting.Difference;

/** The register as accounting is compared with it, and what it takes over from there. */
@Service
class EquipmentBook implements BookOfEquipment {
    private final EquipmentBookMapper rows;
    private final EquipmentRegister register;

    EquipmentBook(EquipmentBookMapper rows, EquipmentRegister register) {
        this.rows = rows;
        this.register = register;
    }

    @Override
    @Transactional(readOnly = true)
    public List<BookedEquipment> of(String facility) {
        return rows.of(facility).stream().map(row -> new BookedEquipment(Long.toString(row.id()),
                row.inventoryNumber(), row.name(), row.serial(), row.maker(),
                Optional.of(row.costKopecks()).filter(cost -> cost > 0), row.room(), Optional.of(asset(row.state()))))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String facility, Difference difference, String who, String why) {
        switch (difference.what()) {
            case ONLY_ACCOUNTING -> throw new PassportRefusedException("Инв. № " + difference.key()
                    + ": вид по номенклатуре и модель учёту неизвестны. Внесите единицу в реестр оборудования сами.");
            case ONLY_REGISTER -> register.state(unit(facility, difference), EquipmentState.WRITTEN_OFF, Instant.now(),
                    "Нет в учёте: " + why, who);
            case VALUE -> value(register.get(unit(facility, difference)), difference, who, why);
        }
    }

    private void value(Equipment unit, Difference difference, String who, String why) {
        var facts = unit.facts();
        switch (difference.field()) {
            case "Стоимость" -> register.change(unit.id(), unit.revision(),
                    facts.costing(kopecks(difference.inAccounting())), who, why);
            case "Инвентарный номер" -> register.change(unit.id(), unit.revision(),
                    facts.numbered(difference.inAccounting()), who, why);
            case "Кабинет" -> register.place(unit.id(), facts.departmentOid(),
                    Optional.of(room(facts.facilityOid(), difference.inAccounting())), who, why);
            case "Состояние" -> register.state(unit.id(), state(difference.inAccounting()), Instant.now(), why, who);
            default -> throw new PassportRefusedException("Поле «" + difference.field() + "» в реестр не переносится");
        }
    }

    /** A renumbered unit stands in the register under its old number. */
    private long unit(String facility, Difference difference) {
        var number = difference.field().equals("Инвентарный номер") ? difference.inRegister() : difference.key();
        return number.startsWith("№ ")
                ? Long.parseLong(number.substring(2))
                : rows.byNumber(facility, number)
                        .orElseThrow(() -> new PassportRefusedException.Unknown("оборудование, инв. № " + number));
    }

    private long room(String facility, String number) {
        var found = rows.rooms(facility, number);
        if (found.size() != 1) {
            throw new PassportRefusedException("Кабинет " + number + (found.isEmpty()
                    ? " в паспорте не заведён: заведите его и повторите"
                    : " есть в нескольких зданиях: поставьте единицу на место в её карточке"));
        }
        return found.getFirst();
    }

    /** As the comparison writes it: «2 350 000,00 ₽». */
    private static long kopecks(String rubles) {
        return new BigDecimal(rubles.replaceAll("[^0-9,.]", "").replace(',', '.')).movePointRight(2).longValueExact();
    }

    private static EquipmentState state(String title) {
        var asset = Arrays.stream(AssetState.values()).filter(each -> each.title().equals(title)).findFirst()
                .orElseThrow(() -> new PassportRefusedException.Unknown("состояние «" + title + "»"));
        return switch (asset) {
            case IN_USE -> EquipmentState.WORKING;
            case STORED -> EquipmentState.MOTHBALLED;
            case REPAIR -> EquipmentState.REPAIR;
            case WRITTEN_OFF -> EquipmentState.WRITTEN_OFF;
        };
    }

    /** Accounting does not tell downtime from use. */
    private static AssetState asset(EquipmentState state) {
        return switch (state) {
            case WORKING, IDLE -> AssetState.IN_USE;
            case REPAIR -> AssetState.REPAIR;
            case MOTHBALLED -> AssetState.STORED;
            case WRITTEN_OFF -> AssetState.WRITTEN_OFF;
        };
    }
}
