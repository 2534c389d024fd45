package ru.medbus.domain.drugsupply.beneficiary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Finding;
import ru.medbus.domain.drugsupply.History;

/** Requests for inclusion into the register: from the doctor to the operator and back, with reasons. */
@Service
public class InclusionRequests {
    private static final int SHORTEST = 5;

    private final RequestMapper rows;
    private final BeneficiaryRegister register;
    private final CategoryMapper categories;
    private final History history;

    InclusionRequests(RequestMapper rows, BeneficiaryRegister register, CategoryMapper categories, History history) {
        this.rows = rows;
        this.register = register;
        this.categories = categories;
        this.history = history;
    }

    @Transactional(readOnly = true)
    public InclusionRequest get(long id) {
        return rows.one(id).map(RequestMapper.Row::request)
                .orElseThrow(() -> DrugSupplyRefusedException.unknown("заявка " + id));
    }

    @Transactional(readOnly = true)
    public List<InclusionRequest> of(long person) {
        return rows.of(person).stream().map(RequestMapper.Row::request).toList();
    }

    /** Newest first. @param before id of the last one seen, {@link Long#MAX_VALUE} for the first page */
    @Transactional(readOnly = true)
    public List<InclusionRequest> list(Optional<RequestState> state, String facility, long before, int limit) {
        return rows.list(state.orElse(null), facility, before, limit).stream().map(RequestMapper.Row::request).toList();
    }

    /** How many wait for the operator. */
    @Transactional(readOnly = true)
    public int waiting() {
        return rows.waiting();
    }

    /** @return id of the request */
    @Transactional
    public long submit(InclusionRequest request) {
        refuseUnless(check(request));
        long id = rows.add(request).orElseThrow(() -> new DrugSupplyRefusedException("category", "REQUEST_OPEN",
                "Заявка на эту категорию уже подана и не рассмотрена.", ""));
        note(request.author(), request.reason(), request, "заявка подана");
        return id;
    }

    /** A returned one, mended by the doctor. */
    @Transactional
    public void resubmit(InclusionRequest mended, String who) {
        allowed(get(mended.id()), RequestState.SUBMITTED);
        refuseUnless(check(mended));
        changed(rows.mend(mended));
        note(who, mended.reason(), mended, "заявка исправлена и подана снова");
    }

    /** The right is entered together with the decision. */
    @Transactional
    public long accept(long id, int revision, String words, String who) {
        var request = get(id);
        move(request, revision, RequestState.ACCEPTED, words, who);
        return register.add(request.benefit(), who);
    }

    /** To the doctor, to be mended. */
    @Transactional
    public void giveBack(long id, int revision, String words, String who) {
        move(get(id), revision, RequestState.RETURNED, reason(words), who);
    }

    @Transactional
    public void refuse(long id, int revision, String words, String who) {
        move(get(id), revision, RequestState.REFUSED, reason(words), who);
    }

    @Transactional
    public void withdraw(long id, int revision, String who) {
        move(get(id), revision, RequestState.WITHDRAWN, "", who);
    }

    private void move(InclusionRequest request, int revision, RequestState next, String words, String who) {
        allowed(request, next);
        changed(rows.move(request.id(), revision, next, who, words.strip()));
        note(who, words.strip(), request, "заявка " + next.title());
    }

    private static void allowed(InclusionRequest request, RequestState next) {
        if (!request.state().mayBecome(next)) {
            throw new DrugSupplyRefusedException("", "REQUEST_STATE",
                    "Заявка " + request.state().title() + ": теперь она не может стать «" + next.title() + "».", "");
        }
    }

    private List<Finding> check(InclusionRequest request) {
        var found = new ArrayList<Finding>();
        var category = categories.one(request.categoryCode());
        if (category.isEmpty()) {
            found.add(new Finding("category", "CATEGORY_UNKNOWN", "Выберите льготную категорию.",
                    "НСИ 99.2.541, 99.2.624"));
        }
        category.filter(each -> !each.covers(request.diagnosis())).ifPresent(each -> found.add(new Finding("diagnosis",
                "DIAGNOSIS_OUTSIDE", "Категория даётся при диагнозах " + each.icd10() + ".",
                "НСИ 99.2.541, графа ICD10")));
        if (request.paper().name().isBlank() || request.paper().number().isBlank() || request.paper().on().isEmpty()) {
            found.add(new Finding("document", "DOCUMENT",
                    "Назовите документ о праве на льготу: вид, номер и дату выдачи.", ""));
        }
        if (request.reason().strip().length() < SHORTEST) {
            found.add(new Finding("reason", "REASON", "Напишите, почему пациента нужно внести в регистр.", ""));
        }
        if (request.validTo().filter(to -> to.isBefore(request.validFrom())).isPresent()) {
            found.add(new Finding("validTo", "PERIOD", "Окончание льготы раньше её начала.", ""));
        }
        return found;
    }

    private static String reason(String words) {
        if (words.strip().length() < SHORTEST) {
            throw new DrugSupplyRefusedException("decision", "REASON", "Напишите врачу причину решения.", "");
        }
        return words;
    }

    private static void refuseUnless(List<Finding> found) {
        if (!found.isEmpty()) {
            throw new DrugSupplyRefusedException(found);
        }
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw DrugSupplyRefusedException.outdated();
        }
    }

    private void note(String who, String why, InclusionRequest request, String what) {
        history.note(who, why, request.personId(), "Льгота " + request.categoryCode(), what);
    }
}
