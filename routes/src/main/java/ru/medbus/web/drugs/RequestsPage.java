package ru.medbus.web.drugs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.InclusionRequest;
import ru.medbus.domain.drugsupply.beneficiary.InclusionRequests;
import ru.medbus.domain.drugsupply.beneficiary.RequestState;
import ru.medbus.domain.patient.Person;
import ru.medbus.domain.patient.Persons;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** Requests for inclusion into the register: the doctor's own, the operator's queue. */
@Controller
@Allowed({Permission.MANAGE_BENEFICIARIES, Permission.REQUEST_BENEFITS, Permission.VIEW_BENEFICIARIES})
@RequestMapping("/drugs/requests")
class RequestsPage {
    private static final int PAGE = 50;

    private final InclusionRequests requests;
    private final Categories categories;
    private final Persons persons;
    private final History history;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    RequestsPage(InclusionRequests requests, Categories categories, Persons persons, History history,
            CurrentUser user, Flash flash, MessageSource texts) {
        this.requests = requests;
        this.categories = categories;
        this.persons = persons;
        this.history = history;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "SUBMITTED") String state, @RequestParam(defaultValue = "0") long after,
            Model model) {
        var wanted = List.of(RequestState.values()).stream().filter(each -> each.name().equals(state)).findFirst();
        var found = requests.list(wanted, only(), after == 0 ? Long.MAX_VALUE : after, PAGE + 1);
        model.addAttribute("lines", found.stream().limit(PAGE).toList());
        model.addAttribute("people", people(found));
        model.addAttribute("state", state);
        model.addAttribute("states", RequestState.values());
        model.addAttribute("next", found.size() > PAGE
                ? Optional.of(Long.toString(found.get(PAGE - 1).id()))
                : Optional.empty());
        return "drugs/requests";
    }

    @GetMapping("/{id:\\d+}")
    String open(@PathVariable long id, Model model) {
        return open(model, seen(id), Map.of());
    }

    @PostMapping("/{id:\\d+}/accept")
    @Allowed(Permission.MANAGE_BENEFICIARIES)
    String accept(@PathVariable long id, @RequestParam int revision, @RequestParam(defaultValue = "") String decision) {
        requests.accept(id, revision, decision, who());
        flash.done(texts.getMessage("request.accepted"));
        return here(id);
    }

    @PostMapping("/{id:\\d+}/return")
    @Allowed(Permission.MANAGE_BENEFICIARIES)
    String giveBack(@PathVariable long id, @RequestParam int revision, @RequestParam String decision) {
        requests.giveBack(id, revision, decision, who());
        return here(id);
    }

    @PostMapping("/{id:\\d+}/refuse")
    @Allowed(Permission.MANAGE_BENEFICIARIES)
    String refuse(@PathVariable long id, @RequestParam int revision, @RequestParam String decision) {
        requests.refuse(id, revision, decision, who());
        return here(id);
    }

    @PostMapping("/{id:\\d+}/withdraw")
    @Allowed(Permission.REQUEST_BENEFITS)
    String withdraw(@PathVariable long id, @RequestParam int revision) {
        seen(id);
        requests.withdraw(id, revision, who());
        return here(id);
    }

    @PostMapping("/{id:\\d+}/mend")
    @Allowed(Permission.REQUEST_BENEFITS)
    String mend(@PathVariable long id, @ModelAttribute BenefitForm form, Model model) {
        var known = seen(id);
        try {
            requests.resubmit(form.request(id, known.personId(), known.facilityOid(), who()), who());
        } catch (DrugSupplyRefusedException refusal) {
            return open(model, known, refusal.errors());
        }
        flash.done(texts.getMessage("request.submitted"));
        return here(id);
    }

    private String open(Model model, InclusionRequest request, Map<String, String> errors) {
        model.addAttribute("request", request);
        model.addAttribute("person", persons.find(request.personId()).orElseThrow());
        model.addAttribute("category", categories.find(request.categoryCode()).orElseThrow());
        model.addAttribute("form", BenefitForm.of(request));
        model.addAttribute("errors", errors);
        model.addAttribute("history", history.of(request.personId(), PAGE).stream()
                .filter(each -> each.subject().equals("Льгота " + request.categoryCode())).toList());
        return "drugs/request";
    }

    private Map<Long, Person> people(List<InclusionRequest> found) {
        return found.stream().map(InclusionRequest::personId).distinct()
                .collect(Collectors.toMap(id -> id, id -> persons.find(id).orElseThrow()));
    }

    /** The operator sees all, a doctor his organisation's. */
    private String only() {
        return user.may(Permission.MANAGE_BENEFICIARIES) || !user.may(Permission.REQUEST_BENEFITS)
                ? ""
                : user.rights().organisationOid();
    }

    private InclusionRequest seen(long id) {
        var request = requests.get(id);
        if (!only().isEmpty() && !only().equals(request.facilityOid())) {
            throw new AccessDeniedException("Заявка другой организации");
        }
        return request;
    }

    private String who() {
        return user.rights().login();
    }

    private static String here(long id) {
        return "redirect:/drugs/requests/" + id;
    }
}
