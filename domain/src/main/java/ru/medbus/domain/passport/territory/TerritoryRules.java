package ru.medbus.domain.passport.territory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.medbus.domain.passport.PassportRefusedException;

/** What a territory has to keep to among the others. */
final class TerritoryRules {
    private static final int LONGEST_NAME = 300;

    private final Territory territory;
    private final Map<String, Territory> others;

    private TerritoryRules(Territory territory, List<Territory> all) {
        this.territory = territory;
        this.others = all.stream().filter(other -> !other.oktmo().equals(territory.oktmo()))
                .collect(Collectors.toMap(Territory::oktmo, Function.identity()));
    }

    /** @param all as they are now, the one under check as it was among them */
    static void check(Territory territory, List<Territory> all) {
        var rules = new TerritoryRules(territory, all);
        rules.form();
        territory.parent().ifPresent(rules::parent);
        rules.children();
        rules.onlyOneOfItsName();
    }

    private void form() {
        var code = Oktmo.parse(territory.oktmo()).filter(oktmo -> oktmo.digits().equals(territory.oktmo()));
        require(code.isPresent(), "oktmo", "ОКТМО — 8 цифр муниципального образования или 11 цифр населённого пункта, "
                + "первые две — код субъекта РФ, а не 00.");
        require(!territory.name().isBlank() && territory.name().length() <= LONGEST_NAME, "name",
                "Название: от 1 до " + LONGEST_NAME + " знаков.");
        require(code.orElseThrow().ofSettlement() == (territory.kind() == TerritoryKind.LOCALITY), "kind",
                "11 цифр бывает только у населённого пункта, 8 — у всех остальных: исправьте вид или код.");
        require(territory.to().filter(last -> last.isBefore(territory.from())).isEmpty(), "to",
                "Последний день раньше первого.");
        require(territory.areaKm2().filter(area -> area.signum() <= 0).isEmpty(), "areaKm2",
                "Площадь — больше нуля; неизвестную не указывайте.");
    }

    private void parent(String oktmo) {
        require(!oktmo.equals(territory.oktmo()), "parent", "Территория не может входить сама в себя.");
        var parent = Optional.ofNullable(others.get(oktmo)).orElseThrow(
                () -> new PassportRefusedException("parent", "Территории " + oktmo + " нет: сначала заведите её."));
        require(!cyclic(parent), "parent", "Получится круг: «" + parent.name() + "» сама входит в «" + territory.name()
                + "». Выберите другую вышестоящую территорию.");
        require(parent.kind() != TerritoryKind.LOCALITY, "parent", "Населённый пункт не делится на территории.");
        var own = new Oktmo(territory.oktmo());
        require(own.region().equals(new Oktmo(oktmo).region()), "parent",
                "Коды разных субъектов РФ: " + own.region() + " и " + oktmo.substring(0, 2) + ".");
        require(!own.ofSettlement() || own.municipality().equals(oktmo), "parent",
                "Код населённого пункта начинается с кода своего муниципального образования: " + own.municipality()
                        + ", а не " + oktmo + ".");
        require(parent.covers(territory), "from", "«" + parent.name() + "» существует " + days(parent)
                + ": дни входящей в неё территории не могут выходить за эти.");
    }

    private boolean cyclic(Territory parent) {
        for (var above = parent; above != null; above = above.parent().map(others::get).orElse(null)) {
            if (above.parent().filter(territory.oktmo()::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void children() {
        others.values().stream().filter(other -> other.parent().filter(territory.oktmo()::equals).isPresent())
                .filter(child -> !territory.covers(child)).findFirst().ifPresent(child -> {
                    throw new PassportRefusedException("to", "В неё входит «" + child.name() + "» " + days(child)
                            + ": сначала измените её дни.");
                });
    }

    private void onlyOneOfItsName() {
        others.values().stream().filter(other -> other.parent().equals(territory.parent())
                && other.kind() == territory.kind() && other.name().equalsIgnoreCase(territory.name())
                && other.overlaps(territory)).findFirst().ifPresent(twin -> {
                    throw new PassportRefusedException("name", "«" + twin.name() + "» уже есть на эти дни под кодом "
                            + twin.oktmo() + " " + days(twin) + ": закройте прежнюю или исправьте дни.");
                });
    }

    private static String days(Territory territory) {
        return "с " + territory.from() + territory.to().map(last -> " по " + last).orElse("");
    }

    private static void require(boolean holds, String field, String words) {
        if (!holds) {
            throw new PassportRefusedException(field, words);
        }
    }
}
