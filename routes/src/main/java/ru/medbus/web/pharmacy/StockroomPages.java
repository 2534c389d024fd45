package ru.medbus.web.pharmacy;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.stocktaking.Stocktake;
import ru.medbus.domain.drugsupply.stocktaking.Stocktakes;
import ru.medbus.web.AttentionSource;
import ru.medbus.web.NavigationEntry;

/** Where the pages of the stockroom stand in the left list, and which stocktakes wait for a decision. */
@Configuration
class StockroomPages {
    private static final String MODULE = "Льготные лекарства";
    private static final int LATEST = 20;

    @Bean
    NavigationEntry stocktakesEntry() {
        return NavigationEntry.of(MODULE, "Инвентаризация", "/pharmacy/inventories", Permission.MANAGE_STOCK, 444);
    }

    @Bean
    NavigationEntry cellsEntry() {
        return NavigationEntry.of(MODULE, "Ячейки", "/pharmacy/cells", Permission.MANAGE_STOCK, 445);
    }

    @Bean
    NavigationEntry destructionEntry() {
        return NavigationEntry.of(MODULE, "Уничтожение", "/pharmacy/destruction", Permission.MANAGE_STOCK, 446);
    }

    @Bean
    NavigationEntry placesEntry() {
        return NavigationEntry.of(MODULE, "Аптеки и склады", "/pharmacy/places", Permission.MANAGE_ALLOTMENTS, 449);
    }

    @Bean
    AttentionSource stocktakesInReview(Stocktakes stocktakes, StockPlaces places) {
        return person -> !person.may(Permission.MANAGE_STOCK)
                ? List.of()
                : person.onlyOrganisation(Permission.MANAGE_STOCK).flatMap(places::find).stream()
                        .flatMap(place -> stocktakes.list(place.facilityOid(), 0, LATEST).stream())
                        .filter(Stocktake::review)
                        .map(each -> new AttentionSource.Item(AttentionSource.Level.WARNING,
                                "Инвентаризация по приказу № " + each.number() + " ждёт решений",
                                "Решает тот, кто не считал.", "/pharmacy/inventories/" + each.id()))
                        .toList();
    }
}
