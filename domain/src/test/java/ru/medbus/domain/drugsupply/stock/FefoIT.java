package ru.medbus.domain.drugsupply.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.traceability.CodeState;
import ru.medbus.domain.drugsupply.traceability.MdlpCodes;

@DatabaseTest
@Import({StockWorld.class, MemoryPrescriptions.class})
class FefoIT {
    @Autowired
    private StockWorld world;
    @Autowired
    private Fefo fefo;
    @Autowired
    private StockPlaces places;
    @Autowired
    private StockMoves moves;
    @Autowired
    private MdlpCodes codes;

    @Test
    void whatExpiresFirstGoesFirstAndEveryOtherBatchSaysWhyNot() {
        var store = world.warehouse();
        var gtin = StockWorld.gtin();
        var soon = StockWorld.TODAY.plusDays(20);
        world.stocked(store, gtin, "SOON", soon, 2);
        world.stocked(store, gtin, "FED", StockWorld.TODAY.plusMonths(6), StockWorld.terms(2), 2, "");
        var halted = world.stocked(store, gtin, "HALT", StockWorld.TODAY.plusMonths(7), StockWorld.terms(3), 1, "");
        world.stocked(store, gtin, "FIRST", StockWorld.TODAY.plusMonths(8), StockWorld.terms(3), 2, "");
        world.stocked(store, gtin, "SECOND", StockWorld.TODAY.plusMonths(9), StockWorld.terms(3), 5, "");
        world.stocked(store, gtin, "SPARE", StockWorld.TODAY.plusMonths(10), StockWorld.terms(3), 5, "");
        var shut = world.stocked(store, gtin, "SHUT", StockWorld.TODAY.plusMonths(7).plusDays(1), StockWorld.terms(3),
                1, "");
        places.addCell(store, "КАР", "Карантин", 0, true);
        moves.place(store, "КАР", shut, "storekeeper");
        codes.told(List.of(new CodeState(halted.getFirst(), "in_circulation", "", "", "", "", "01И-9/26", 0, "")));
        var choice = fefo.choose(new Fefo.Wish(store, Set.of(gtin), Optional.of(3), StockWorld.TODAY.plusMonths(1), 4));
        assertThat(choice.missing()).isZero();
        assertThat(choice.options()).extracting(option -> option.batch().series() + " " + option.taken().size())
                .containsExactly("SOON 0", "FED 0", "HALT 0", "SHUT 0", "FIRST 2", "SECOND 2", "SPARE 0");
        assertThat(choice.options()).extracting(Fefo.Option::why).satisfiesExactly(
                why -> assertThat(why).startsWith("Годна только до"),
                why -> assertThat(why).isEqualTo("Другой источник финансирования: Федеральный бюджет"),
                why -> assertThat(why).contains("приостановлен"), why -> assertThat(why).contains("карантин"),
                why -> assertThat(why).startsWith("Истекает раньше других"),
                why -> assertThat(why).startsWith("Истекает раньше других"),
                why -> assertThat(why).isEqualTo("Хватило партий с меньшим сроком"));
    }

    @Test
    void shortageIsCounted() {
        var store = world.warehouse();
        var gtin = StockWorld.gtin();
        world.stocked(store, gtin, "ONE", StockWorld.FAR, 2);
        assertThat(fefo.choose(new Fefo.Wish(store, Set.of(gtin), Optional.empty(), LocalDate.now(), 5)).missing())
                .isEqualTo(3);
    }
}
