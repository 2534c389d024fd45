package ru.medbus.web.passport.equipment;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.equipment.CareEvent;
import ru.medbus.domain.passport.equipment.CareKind;
import ru.medbus.domain.passport.equipment.EquipmentLedger;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.domain.passport.equipment.EquipmentState;
import ru.medbus.domain.passport.equipment.FieldsRefusedException;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.security.Allowed;
import ru.medbus.web.Flash;

/** One unit: what it is, how it stood and worked, who cared for it, and the forms that add to its ledgers. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/equipment/{id}")
class EquipmentCardPage {
    private final EquipmentRegister register;
    private final EquipmentLedger ledger;
    private final EquipmentCard card;
    private final VisibleFacilities facilities;
    private final RegionTime time;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    EquipmentCardPage(EquipmentRegister register, EquipmentLedger ledger, EquipmentCard card,
            VisibleFacilities facilities, RegionTime time, Flash flash, MessageSource texts) {
        this.register = register;
        this.ledger = ledger;
        this.card = card;
        this.facilities = facilities;
        this.time = time;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String open(@PathVariable long id, Model model) {
        return open(id, Map.of("at", time.today().toString(), "doneOn", time.today().toString(), "month",
                YearMonth.from(time.today()).minusMonths(1).toString()), Map.of(), "", model);
    }

    @PostMapping("/state")
    String state(@PathVariable long id, @RequestParam Map<String, String> typed, Model model) {
        return deed(id, typed, "state", model, fields -> {
            var to = fields.needed("state", fields.one(EquipmentState.class, "state"), "Выберите новое состояние");
            var day = fields.needed("at", fields.day("at"), "Укажите день");
            var clock = fields.time("time");
            refuseUnreadable(fields);
            var moment = clock.or(() -> day.filter(date -> !date.equals(time.today())).map(date -> LocalTime.MIDNIGHT))
                    .map(at -> time.at(day.get().atTime(at))).orElseGet(Instant::now);
            register.state(id, to.get(), moment, fields.text("reason"), facilities.who());
        });
    }

    @PostMapping("/use")
    String use(@PathVariable long id, @RequestParam Map<String, String> typed, Model model) {
        return deed(id, typed, "use", model, fields -> {
            var month = fields.needed("month", fields.month("month"), "Укажите месяц");
            var studies = fields.needed("studies", fields.number("studies"), "Укажите число исследований");
            var shifts = fields.needed("shifts", fields.number("shifts"), "Укажите число смен");
            refuseUnreadable(fields);
            ledger.use(id, month.get(), studies.get(), shifts.get(), facilities.who());
        });
    }

    @PostMapping("/care")
    String care(@PathVariable long id, @RequestParam Map<String, String> typed, Model model) {
        return deed(id, typed, "care", model, fields -> {
            var kind = fields.needed("kind", fields.one(CareKind.class, "kind"), "Выберите вид работ");
            var done = fields.needed("doneOn", fields.day("doneOn"), "Укажите день");
            var next = fields.day("nextOn");
            refuseUnreadable(fields);
            ledger.care(id, new CareEvent(kind.get(), done.get(), next, fields.text("document"),
                    fields.text("performer")), facilities.who());
        });
    }

    private interface Deed {
        void with(TypedFields fields);
    }

    private String deed(long id, Map<String, String> typed, String form, Model model, Deed deed) {
        facilities.mustEdit(register.get(id).facts().facilityOid());
        try {
            deed.with(new TypedFields(typed));
            flash.done(texts.getMessage("form.saved"));
            return "redirect:/passport/equipment/" + id + "#form-" + form;
        } catch (PassportRefusedException refusal) {
            return open(id, typed, FieldsRefusedException.of(refusal), form, model);
        }
    }

    private String open(long id, Map<String, String> typed, Map<String, String> errors, String form, Model model) {
        var unit = register.get(id);
        facilities.mustSee(unit.facts().facilityOid());
        model.addAllAttributes(card.facts(unit));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("refused", form);
        model.addAttribute("mayEdit", facilities.mayEdit(unit.facts().facilityOid()) && !unit.state().next().isEmpty());
        model.addAttribute("barrier", facilities.barrier(unit.facts().facilityOid()));
        model.addAttribute("cares", CareKind.values());
        return "equipment/card";
    }

    private static void refuseUnreadable(TypedFields fields) {
        if (!fields.errors().isEmpty()) {
            throw new FieldsRefusedException(fields.errors());
        }
    }
}
