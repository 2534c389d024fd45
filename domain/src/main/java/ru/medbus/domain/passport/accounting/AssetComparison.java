package ru.medbus.domain.passport.accounting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.medbus.domain.passport.accounting.Difference.What;

/** Assets beside equipment: by inventory number, else by maker and serial number. */
final class AssetComparison {
    private final String facility;
    private final List<Difference> found = new ArrayList<>();
    private final Set<BookedEquipment> unmatched;
    private final Map<String, BookedEquipment> byNumber;
    private final Map<String, BookedEquipment> bySerial;

    private AssetComparison(String facility, List<BookedEquipment> book) {
        this.facility = facility;
        this.unmatched = new LinkedHashSet<>(book);
        this.byNumber = book.stream().filter(one -> !one.inventoryNumber().isBlank())
                .collect(index(one -> normal(one.inventoryNumber())));
        this.bySerial = book.stream().filter(one -> !one.serialNumber().isBlank())
                .collect(index(one -> serial(one.maker(), one.serialNumber())));
    }

    static List<Difference> of(String facility, List<AssetLine> assets, List<BookedEquipment> book) {
        var comparison = new AssetComparison(facility, book);
        var byName = assets.stream().filter(asset -> comparison.named(asset).isEmpty()).toList();
        assets.forEach(asset -> comparison.named(asset).ifPresent(one -> comparison.compare(asset, one)));
        byName.forEach(comparison::bySerial);
        comparison.unmatched.forEach(comparison::onlyHere);
        return comparison.found;
    }

    private Optional<BookedEquipment> named(AssetLine asset) {
        return Optional.ofNullable(byNumber.get(normal(asset.inventoryNumber())));
    }

    private void bySerial(AssetLine asset) {
        Optional.of(asset).filter(one -> !one.serialNumber().isBlank())
                .map(one -> bySerial.get(serial(one.maker(), one.serialNumber()))).filter(unmatched::contains)
                .ifPresentOrElse(one -> {
                    note(asset, "Инвентарный номер", asset.inventoryNumber(), one.inventoryNumber());
                    compare(asset, one);
                }, () -> onlyThere(asset));
    }

    private void compare(AssetLine asset, BookedEquipment one) {
        unmatched.remove(one);
        note(asset, "Стоимость", asset.costKopecks().map(AssetComparison::rubles),
                one.costKopecks().map(AssetComparison::rubles));
        note(asset, "Кабинет", asset.room(), one.room());
        note(asset, "Состояние", asset.state().map(AssetState::title), one.state().map(AssetState::title));
    }

    /** What one of the two does not know is no difference. */
    private void note(AssetLine asset, String field, Optional<String> there, Optional<String> here) {
        note(asset, field, there.orElse(""), here.orElse(""));
    }

    private void note(AssetLine asset, String field, String there, String here) {
        if (!there.isBlank() && !here.isBlank() && !normal(there).equals(normal(here))) {
            found.add(Difference.found(facility, BatchKind.ASSETS, asset.inventoryNumber(), asset.name(), What.VALUE,
                    field, there, here));
        }
    }

    /** What is written off need not be in the passport. */
    private void onlyThere(AssetLine asset) {
        if (asset.state().filter(AssetState.WRITTEN_OFF::equals).isEmpty()) {
            found.add(Difference.found(facility, BatchKind.ASSETS, asset.inventoryNumber(), asset.name(),
                    What.ONLY_ACCOUNTING, "", asset.costKopecks().map(AssetComparison::rubles).orElse("есть"), ""));
        }
    }

    private void onlyHere(BookedEquipment one) {
        if (one.state().filter(AssetState.WRITTEN_OFF::equals).isEmpty()) {
            found.add(Difference.found(facility, BatchKind.ASSETS,
                    one.inventoryNumber().isBlank() ? "№ " + one.id() : one.inventoryNumber(), one.name(),
                    What.ONLY_REGISTER, "", "", one.costKopecks().map(AssetComparison::rubles).orElse("есть")));
        }
    }

    /** As people write it: 2 350 000,00 ₽, with spaces that do not break. */
    private static String rubles(long kopecks) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(kopecks, 2)).replace(',', '\u00A0')
                .replace('.', ',') + "\u00A0₽";
    }

    private static String serial(String maker, String number) {
        return normal(maker) + "/" + normal(number);
    }

    /** People write numbers with and without spaces, and in both cases. */
    private static String normal(String text) {
        return text.replaceAll("[\\s\\u00A0]", "").toUpperCase(Locale.ROOT);
    }

    private static java.util.stream.Collector<BookedEquipment, ?, Map<String, BookedEquipment>> index(
            Function<BookedEquipment, String> key) {
        return Collectors.toMap(key, Function.identity(), (first, second) -> first);
    }
}
