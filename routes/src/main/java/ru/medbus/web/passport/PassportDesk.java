package ru.medbus.web.passport;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.Author;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.completeness.Completeness;
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.security.CurrentUser;

/** Opens a passport for the person at hand: to look at or to edit, with the banner that all its pages carry. */
@Component
class PassportDesk {
    private final Network network;
    private final Editions editions;
    private final Completeness completeness;
    private final CurrentUser user;

    PassportDesk(Network network, Editions editions, Completeness completeness, CurrentUser user) {
        this.network = network;
        this.editions = editions;
        this.completeness = completeness;
        this.user = user;
    }

    /** Without a banner: for a file. */
    Facility shown(String oid) {
        var facility = network.facility(oid).orElseThrow(() -> new PassportRefusedException.Unknown(oid));
        user.require(Permission.VIEW_PASSPORTS, oid);
        return facility;
    }

    Facility shown(String oid, Model model) {
        var facility = shown(oid);
        var standing = editions.standing(oid);
        boolean keeps = user.rights().may(Permission.EDIT_PASSPORTS, oid);
        model.addAttribute("facility", facility);
        model.addAttribute("standing", standing);
        model.addAttribute("filled", completeness.of(facility));
        model.addAttribute("today", LocalDate.now());
        model.addAttribute("keeps", keeps);
        model.addAttribute("mayEdit", keeps && standing.state().editable());
        model.addAttribute("mayAccept", user.may(Permission.ACCEPT_PASSPORTS));
        model.addAttribute("wantsReason", standing.edition() > 0);
        return facility;
    }

    Facility edited(String oid, Model model) {
        requireEditor(oid);
        return shown(oid, model);
    }

    void requireEditor(String oid) {
        user.require(Permission.EDIT_PASSPORTS, oid);
    }

    Author author(String why) {
        return new Author(user.actor().who(), why);
    }

    /** For the form that was refused; one that is about a record that is not there stays a refusal of the page. */
    static Map<String, String> errors(PassportRefusedException refusal) {
        if (refusal instanceof PassportRefusedException.Unknown) {
            throw refusal;
        }
        return Map.of(refusal.field(), refusal.getMessage());
    }
}
