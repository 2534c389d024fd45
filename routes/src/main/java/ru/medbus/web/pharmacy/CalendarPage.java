package ru.medbus.web.pharmacy;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.reference.calendar.CalendarRefusedException;
import ru.medbus.domain.reference.calendar.WorkingCalendar;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** The production calendar by years: days that the Government has moved are pasted from its decree. */
@Controller
@Allowed(Permission.MANAGE_NORMS)
@RequestMapping("/pharmacy/calendar")
class CalendarPage {
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    CalendarPage(WorkingCalendar calendar, CurrentUser user, Flash flash, MessageSource texts) {
        this.calendar = calendar;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "0") int year, Model model) {
        return page(shown(year), calendar.written(shown(year)), List.of(), model);
    }

    @PostMapping
    String replace(@RequestParam int year, @RequestParam(defaultValue = "") String days, Model model) {
        try {
            calendar.replace(year, days, user.actor());
        } catch (CalendarRefusedException refusal) {
            return page(shown(year), days, refusal.wrong(), model);
        }
        flash.done(texts.getMessage("calendar.saved", new Object[]{Integer.toString(year)}));
        return "redirect:/pharmacy/calendar?year=" + year;
    }

    private int shown(int year) {
        return calendar.covers(year) ? year : calendar.today().getYear();
    }

    private String page(int year, String written, List<String> wrong, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("entered", calendar.entered(year));
        model.addAttribute("days", calendar.exceptions(year));
        model.addAttribute("written", written);
        model.addAttribute("wrong", wrong);
        return "pharmacy/calendar";
    }
}
