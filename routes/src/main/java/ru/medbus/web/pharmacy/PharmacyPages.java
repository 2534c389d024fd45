package ru.medbus.web.pharmacy;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.StockQueries;
import ru.medbus.domain.drugsupply.traceability.TraceabilityQueries;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.web.AttentionSource;
import ru.medbus.web.NavigationEntry;
import ru.medbus.web.SearchSource;

/** Where the pages stand in the left list, what needs a person, and what the search box finds. */
@Configuration
class PharmacyPages {
    private static final String MODULE = "Льготные лекарства";

    @Bean
    NavigationEntry receiptsEntry() {
        return NavigationEntry.of(MODULE, "Приёмка", "/pharmacy/receipts", Permission.MANAGE_STOCK, 440);
    }

    @Bean
    NavigationEntry stockEntry() {
        return NavigationEntry.of(MODULE, "Остатки", "/pharmacy/stock", Permission.MANAGE_STOCK, 441);
    }

    @Bean
    NavigationEntry movesEntry() {
        return NavigationEntry.of(MODULE, "Движения", "/pharmacy/moves", Permission.MANAGE_STOCK, 442);
    }

    @Bean
    NavigationEntry mdlpEntry() {
        return NavigationEntry.of(MODULE, "Документы МДЛП", "/pharmacy/mdlp", Permission.MANAGE_STOCK, 443);
    }

    @Bean
    AttentionSource mdlpRefusals(TraceabilityQueries told, StockPlaces places) {
        return person -> {
            if (!person.may(Permission.MANAGE_STOCK)) {
                return List.of();
            }
            var subject = person.onlyOrganisation(Permission.MANAGE_STOCK).flatMap(places::find)
                    .map(place -> place.mdlpId()).orElse("");
            int refused = told.counts(subject).refused();
            return refused == 0
                    ? List.of()
                    : List.of(new AttentionSource.Item(AttentionSource.Level.WARNING,
                            "МДЛП отказала по КИЗ: " + refused,
                            "Прочтите причину и отправьте снова или закройте.", "/pharmacy/mdlp?state=refused"));
        };
    }

    @Bean
    SearchSource packSearch(StockQueries stock) {
        return (text, person) -> text.strip().length() != 27 || !person.may(Permission.MANAGE_STOCK)
                ? List.of()
                : stock.pack(text.strip()).filter(pack -> person.may(Permission.MANAGE_STOCK, pack.facilityOid()))
                        .map(pack -> new SearchSource.Hit("КИЗ", pack.sgtin(), pack.drug() + ", " + pack.title(),
                                "/pharmacy/stock/pack/" + pack.sgtin()))
                        .stream().toList();
    }
}
