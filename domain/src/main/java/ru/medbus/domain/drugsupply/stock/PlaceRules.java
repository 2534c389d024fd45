package ru.medbus.domain.drugsupply.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.reference.calendar.RegionTime;

/** What a pharmacy or a store must be; all that is wrong with it is told at once, beside its fields. */
@Component
class PlaceRules {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_OWNER = 100;

    private final PlaceOrganisations organisations;
    private final RegionTime day;

    PlaceRules(PlaceOrganisations organisations, RegionTime day) {
        this.organisations = organisations;
        this.day = day;
    }

    void requireNew(PlaceDraft draft, List<PlaceCard> all) {
        var found = common(draft, all);
        organisations.closed(draft.facilityOid(), day.today()).ifPresent(found::add);
        all.stream().filter(each -> each.place().facilityOid().equals(draft.facilityOid())).forEach(known -> found
                .add(finding("facilityOid", "ENTERED", "Организация уже заведена как «" + known.place().title()
                        + "»: откройте её в списке и измените.")));
        require(found);
    }

    /** Packs and what МДЛП was told of them stand under the old place: with any of them it stays what it is. */
    void requireChange(PlaceDraft draft, PlaceCard before, List<PlaceCard> all) {
        var found = common(draft, all);
        if (before.closedOn().isPresent()) {
            found.add(finding("", "PLACE_CLOSED", "Место закрыто: сначала откройте его снова."));
        }
        if (before.packs() > 0 && draft.kind().filter(kind -> kind != before.place().kind()).isPresent()) {
            found.add(stocked("kind", before));
        }
        if (before.packs() > 0 && !draft.mdlpId().equals(before.place().mdlpId())) {
            found.add(stocked("mdlpId", before));
        }
        require(found);
    }

    /** @param ties what is not finished there */
    void requireClosable(PlaceCard card, List<String> ties) {
        var open = new ArrayList<>(ties);
        if (card.packs() > 0) {
            open.addFirst("упаковок за местом: " + card.packs() + " — переместите, отпустите или спишите их");
        }
        if (!open.isEmpty()) {
            throw new DrugSupplyRefusedException("", "UNFINISHED", "Закрыть нельзя, сначала закончите: "
                    + String.join("; ", open) + ".", "");
        }
    }

    private List<Finding> common(PlaceDraft draft, List<PlaceCard> all) {
        return new ArrayList<>(Stream.of(
                organisations.keeper(draft.facilityOid()),
                Optional.of(finding("kind", "KIND", "Выберите, что это: аптека или склад."))
                        .filter(each -> draft.kind().isEmpty()),
                mdlp(draft, all),
                text("title", "TITLE", "Впишите название: по нему аптеку узнают врачи.", draft.title(), LONGEST_TITLE),
                text("owner", "OWNER", "Впишите участника МДЛП: по нему решается, перемещение это внутри владельца или"
                        + " передача другому.", draft.owner(), LONGEST_OWNER),
                organisations.served(draft.kind(), draft.served())).flatMap(Optional::stream).toList());
    }

    private static Optional<Finding> mdlp(PlaceDraft draft, List<PlaceCard> all) {
        if (!draft.mdlpId().matches("[0-9]{14}")) {
            return Optional.of(finding("mdlpId", "MDLP_ID", "Место деятельности МДЛП — 14 цифр из личного кабинета МДЛП"
                    + (draft.mdlpId().isEmpty() ? ": впишите его." : ", а не «" + draft.mdlpId() + "».")));
        }
        return all.stream().map(PlaceCard::place).filter(each -> each.mdlpId().equals(draft.mdlpId())
                && !each.facilityOid().equals(draft.facilityOid())).findFirst()
                .map(other -> finding("mdlpId", "MDLP_TAKEN", "Место " + draft.mdlpId() + " уже занято: «"
                        + other.title() + "», " + other.facilityOid() + ". Проверьте цифры."));
    }

    private static Optional<Finding> text(String field, String rule, String missing, String typed, int longest) {
        if (typed.isEmpty()) {
            return Optional.of(finding(field, rule, missing));
        }
        return Optional.of(finding(field, rule, "Не длиннее " + longest + " знаков, а здесь " + typed.length() + "."))
                .filter(each -> typed.length() > longest);
    }

    private static Finding stocked(String field, PlaceCard before) {
        return finding(field, "STOCKED", "За местом числится упаковок: " + before.packs() + ", МДЛП знает их по месту "
                + before.place().mdlpId() + " («" + before.place().kind().title()
                + "»). Сначала переместите, отпустите или спишите их, потом меняйте вид и место деятельности.");
    }

    private static void require(List<Finding> found) {
        if (!found.isEmpty()) {
            throw new DrugSupplyRefusedException(found);
        }
    }

    private static Finding finding(String field, String rule, String text) {
        return new Finding(field, rule, text, "");
    }
}
