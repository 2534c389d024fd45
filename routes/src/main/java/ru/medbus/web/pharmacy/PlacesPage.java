package ru.medbus.web.pharmacy;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.PlaceCard;
import ru.medbus.domain.drugsupply.stock.PlaceRegister;
import ru.medbus.security.Allowed;
import ru.medbus.web.CsvExport;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Xlsx;

/** All pharmacies and stores of the region, and which of them serve an МО. */
@Controller
@Allowed(Permission.MANAGE_ALLOTMENTS)
@RequestMapping("/pharmacy/places")
class PlacesPage {
    private static final int PAGE = 100;
    private static final List<String> HEADS = List.of("Название", "Вид", "Организация", "OID",
            "Место деятельности МДЛП", "Участник МДЛП", "Упаковок", "Прикреплено МО", "МО", "Закрыто с");

    private final PlaceRegister register;
    private final PlaceChoices choices;

    PlacesPage(PlaceRegister register, PlaceChoices choices) {
        this.register = register;
        this.choices = choices;
    }

    /** The filters as they stand in the address. @param clinic OID of the МО that must be served */
    record Wanted(String text, String clinic, Integer after) {
        Wanted {
            text = text == null ? "" : text.strip();
            clinic = clinic == null ? "" : clinic.strip();
            after = Optional.ofNullable(after).map(n -> Math.clamp(n, 0, 1_000_000)).orElse(0);
        }

        public boolean narrow() {
            return !text.isEmpty() || !clinic.isEmpty();
        }
    }

    /** @param name of the organisation */
    record Line(PlaceCard card, String name) {
        boolean contains(String text) {
            var place = card.place();
            return Stream.of(place.title(), name, place.facilityOid(), place.mdlpId(), place.owner())
                    .anyMatch(each -> plain(each).contains(plain(text)));
        }

        private static String plain(String text) {
            return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        }
    }

    @GetMapping
    String list(@ModelAttribute("wanted") Wanted wanted, Model model) {
        var found = found(wanted, choices.names());
        model.addAttribute("lines", found.stream().skip(wanted.after()).limit(PAGE).toList());
        model.addAttribute("next", found.size() > wanted.after() + PAGE
                ? Optional.of(Integer.toString(wanted.after() + PAGE))
                : Optional.empty());
        model.addAttribute("clinics", choices.clinics(PlaceForm.blank(List.of())));
        return "pharmacy/places";
    }

    @GetMapping("/export.csv")
    void csv(@ModelAttribute("wanted") Wanted wanted, HttpServletResponse response) throws IOException {
        var names = choices.names();
        try (var csv = CsvExport.to(response, "places.csv", HEADS)) {
            found(wanted, names).forEach(line -> csv.row(cells(line, names).stream().map(Object::toString).toList()));
        }
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("wanted") Wanted wanted) {
        var names = choices.names();
        return Download.xlsx("Аптеки и склады",
                Xlsx.of("Аптеки и склады", HEADS, found(wanted, names).stream().map(line -> cells(line, names))));
    }

    private List<Line> found(Wanted wanted, Map<String, String> names) {
        var all = register.all();
        boolean attached = all.stream().anyMatch(each -> each.served().contains(wanted.clinic()));
        return all.stream()
                .filter(each -> wanted.clinic().isEmpty() || serves(each, wanted.clinic(), attached))
                .map(each -> new Line(each, names.getOrDefault(each.place().facilityOid(), "")))
                .filter(each -> each.contains(wanted.text())).toList();
    }

    /** @param attached whether any pharmacy is attached to the МО */
    private static boolean serves(PlaceCard card, String clinic, boolean attached) {
        return card.closedOn().isEmpty() && card.place().kind() == Place.Kind.PHARMACY
                && (!attached || card.served().contains(clinic));
    }

    private static List<?> cells(Line line, Map<String, String> names) {
        var place = line.card().place();
        var served = line.card().served();
        return List.of(place.title(), place.kind().title(), line.name(), place.facilityOid(), place.mdlpId(),
                place.owner(), line.card().packs(), served.size(),
                served.stream().map(oid -> names.getOrDefault(oid, oid)).collect(Collectors.joining("; ")),
                line.card().closedOn().map(Object::toString).orElse(""));
    }
}
