package ru.medbus.web.pharmacy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockPlaces;
import ru.medbus.domain.drugsupply.traceability.DocumentState;
import ru.medbus.domain.drugsupply.traceability.GatedOperation;
import ru.medbus.domain.drugsupply.traceability.MdlpBatches;
import ru.medbus.domain.drugsupply.traceability.MdlpCodes;
import ru.medbus.domain.drugsupply.traceability.MdlpIncome;
import ru.medbus.domain.drugsupply.traceability.MdlpRepairs;
import ru.medbus.domain.drugsupply.traceability.Reconciliations;
import ru.medbus.domain.drugsupply.traceability.TraceabilityOverrides;
import ru.medbus.domain.drugsupply.traceability.TraceabilityQueries;
import ru.medbus.domain.drugsupply.traceability.TraceabilityRefusedException;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;

/** What МДЛП was told and what it answered, pack by pack; what came from it; the reconciliation. */
@Controller
@Allowed(Permission.MANAGE_STOCK)
@RequestMapping("/pharmacy/mdlp")
class MdlpPage {
    private static final int PAGE = 50;
    private static final int PACKS = 500;

    private final TraceabilityQueries told;
    private final MdlpRepairs repairs;
    private final MdlpBatches batches;
    private final MdlpIncome income;
    private final MdlpCodes codes;
    private final TraceabilityOverrides overrides;
    private final Reconciliations reconciliations;
    private final StockPlaces places;
    private final PharmacyDesk desk;
    private final CurrentUser user;

    MdlpPage(TraceabilityQueries told, MdlpRepairs repairs, MdlpBatches batches, MdlpIncome income, MdlpCodes codes,
            TraceabilityOverrides overrides, Reconciliations reconciliations, StockPlaces places, PharmacyDesk desk,
            CurrentUser user) {
        this.told = told;
        this.repairs = repairs;
        this.batches = batches;
        this.income = income;
        this.codes = codes;
        this.overrides = overrides;
        this.reconciliations = reconciliations;
        this.places = places;
        this.desk = desk;
        this.user = user;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String facility, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") long after, Model model) {
        var place = desk.place(facility);
        var found = place.map(known -> told.documents(known.mdlpId(), state, after, PAGE + 1)).orElseGet(List::of);
        model.addAttribute("places", desk.places());
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("state", state);
        model.addAttribute("states", DocumentState.values());
        model.addAttribute("counts", place.map(known -> told.counts(known.mdlpId())).orElse(null));
        model.addAttribute("documents", found.stream().limit(PAGE).toList());
        model.addAttribute("income", place.map(known -> income.latest(Optional.of(known.mdlpId()), 10))
                .orElseGet(List::of));
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Long.toString(found.get(PAGE - 1).id()))
                : Optional.empty());
        return "pharmacy/mdlp";
    }

    @GetMapping("/{id}")
    String open(@PathVariable long id, Model model) {
        own(id);
        model.addAttribute("document", told.document(id).orElseThrow(UnknownDocumentException::new));
        model.addAttribute("packs", told.packs(id, PACKS));
        return "pharmacy/mdlp-document";
    }

    /** What waits goes now. */
    @PostMapping("/send")
    String send(@RequestParam String facility) {
        desk.own(facility);
        desk.attempt(() -> "Документов составлено: " + batches.collectNow());
        return list(facility);
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable long id, @RequestParam(defaultValue = "") String sgtin) {
        own(id);
        desk.attempt(() -> "Будет отправлено снова, упаковок: " + repairs.again(id, sgtin, user.actor()));
        return "redirect:/pharmacy/mdlp/" + id;
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable long id, @RequestParam(defaultValue = "") String sgtin, @RequestParam String reason) {
        own(id);
        desk.attempt(() -> "Закрыто упаковок: " + repairs.close(id, sgtin, reason, user.actor()));
        return "redirect:/pharmacy/mdlp/" + id;
    }

    /** «Спросить заново» about the packs of a document. */
    @PostMapping("/{id}/ask")
    String ask(@PathVariable long id) {
        own(id);
        desk.attempt(() -> {
            codes.ask(told.packs(id, PACKS).stream().map(TraceabilityQueries.Told::object).toList(), desk.login());
            return "МДЛП спрошена, ответ появится через несколько секунд";
        });
        return "redirect:/pharmacy/mdlp/" + id;
    }

    @GetMapping("/override")
    @Allowed(Permission.OVERRIDE_TRACEABILITY)
    String override(Model model) {
        model.addAttribute("operations", GatedOperation.values());
        return "pharmacy/override";
    }

    @PostMapping("/override")
    @Allowed(Permission.OVERRIDE_TRACEABILITY)
    String permit(@RequestParam GatedOperation operation, @RequestParam String sgtins, @RequestParam String reason) {
        desk.attempt(() -> {
            var objects = PharmacyDesk.objects(sgtins);
            overrides.permit(operation, objects, reason, user.actor());
            return "Разрешено упаковок: " + objects.size();
        });
        return "redirect:/pharmacy/mdlp/override";
    }

    @GetMapping("/reconciliation")
    String reconciliation(@RequestParam(defaultValue = "") String facility, Model model) {
        var place = desk.place(facility);
        var last = place.flatMap(known -> reconciliations.last(known.mdlpId()));
        model.addAttribute("places", desk.places());
        model.addAttribute("place", place.orElse(null));
        model.addAttribute("last", last.orElse(null));
        model.addAttribute("differences", last.filter(Reconciliations.Reconciliation::finished)
                .map(known -> reconciliations.differences(known.id(), PACKS)).orElseGet(List::of));
        return "pharmacy/reconciliation";
    }

    @PostMapping("/reconciliation")
    String reconcile(@RequestParam String facility) {
        var place = desk.own(facility);
        desk.attempt(() -> "Сверка № " + reconciliations.order(place.mdlpId(), desk.login()) + " начата");
        return "redirect:" + UriComponentsBuilder.fromPath("/pharmacy/mdlp/reconciliation")
                .queryParam("facility", facility).encode().toUriString();
    }

    /** The document of a place that is his. */
    private void own(long id) {
        var subject = told.document(id).map(TraceabilityQueries.DocumentLine::subject)
                .orElseThrow(UnknownDocumentException::new);
        desk.own(Stream.of(subject).flatMap(mdlpId -> places.byMdlp(mdlpId).stream()).map(Place::facilityOid)
                .findFirst().orElseThrow(() -> new TraceabilityRefusedException("Место деятельности не заведено")));
    }

    private static String list(String facility) {
        return "redirect:" + UriComponentsBuilder.fromPath("/pharmacy/mdlp").queryParam("facility", facility).encode()
                .toUriString();
    }
}
