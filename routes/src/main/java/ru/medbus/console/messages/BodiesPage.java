package ru.medbus.console.messages;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import ru.medbus.domain.access.AccessLog;
import ru.medbus.domain.access.AccessRefusedException;
import ru.medbus.domain.access.Payload;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Journal;
import ru.medbus.domain.journal.Lineage;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.Flash;

/** Opens bodies: for those who may, for a reason, and never before the access log has it. */
@Controller
@Allowed(Permission.REVEAL_BODY)
@RequestMapping("/console/messages/{id:\\d+}")
class BodiesPage {
    /** Characters of a body that one page shows; the rest is for the download. */
    private static final int MOST_SHOWN = 40_000;
    /** Stands for the document of the message that this one was made from. */
    static final String PARENT = "parent";

    private final MessageReach reach;
    private final Journal journal;
    private final Lineage lineage;
    private final BodyTitles titles;
    private final BodyText texts;
    private final AccessLog accesses;
    private final CurrentUser user;
    private final Flash flash;

    BodiesPage(MessageReach reach, Journal journal, Lineage lineage, BodyTitles titles, BodyText texts,
            AccessLog accesses, CurrentUser user, Flash flash) {
        this.reach = reach;
        this.journal = journal;
        this.lineage = lineage;
        this.titles = titles;
        this.texts = texts;
        this.accesses = accesses;
        this.user = user;
        this.flash = flash;
    }

    @PostMapping("/bodies/{part:[a-zA-Z0-9._-]+}")
    String show(@PathVariable long id, @PathVariable String part, @RequestParam String reason, Model model) {
        reach.get(id, Permission.REVEAL_BODY);
        var payload = user.rights().payload();
        var text = texts.of(body(id, part).content(), payload);
        if (!recorded(id, titles.title(part) + ", " + payload.title(), reason)) {
            return "redirect:/console/messages/" + id;
        }
        model.addAttribute("id", id);
        model.addAttribute("part", part);
        model.addAttribute("title", titles.title(part));
        model.addAttribute("text", text.map(BodiesPage::bounded));
        model.addAttribute("cut", text.filter(whole -> whole.length() > MOST_SHOWN).isPresent());
        model.addAttribute("masked", payload == Payload.MASKED);
        model.addAttribute("reason", reason);
        return "messages/body";
    }

    @PostMapping("/bodies/{part:[a-zA-Z0-9._-]+}/file")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable String part, @RequestParam String reason) {
        reach.get(id, Permission.REVEAL_BODY);
        requireWhole();
        var content = body(id, part).content();
        accesses.record(user.actor(), Long.toString(id), titles.title(part) + ", выгружено в файл", reason);
        var xml = texts.of(content, Payload.MASKED).isPresent();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(id + "-" + part + (xml ? ".xml" : ".bin")).build().toString())
                .body(content);
    }

    @PostMapping("/compare")
    String compare(@PathVariable long id, @RequestParam String first, @RequestParam String second,
            @RequestParam String reason, Model model) {
        reach.get(id, Permission.REVEAL_BODY);
        requireWhole();
        var one = texts.of(body(id, first).content(), Payload.FULL);
        var other = texts.of(body(id, second).content(), Payload.FULL);
        if (!recorded(id, "сравнение: " + title(first) + " и " + title(second), reason)) {
            return "redirect:/console/messages/" + id;
        }
        model.addAttribute("id", id);
        model.addAttribute("first", title(first));
        model.addAttribute("second", title(second));
        model.addAttribute("texts", one.isPresent() && other.isPresent());
        model.addAttribute("diff", LineDiff.of(one.orElse(""), other.orElse("")));
        return "messages/diff";
    }

    private String title(String part) {
        return part.equals(PARENT) ? "Документ исходного сообщения" : titles.title(part);
    }

    private Body body(long id, String part) {
        var found = part.equals(PARENT)
                ? lineage.parent(id).flatMap(from -> journal.body(from.parentId(), Body.DOCUMENT))
                : journal.body(id, part);
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void requireWhole() {
        if (user.rights().payload() != Payload.FULL) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** Nothing is shown without a reason; the person is told so on the message's page. */
    private boolean recorded(long id, String shown, String reason) {
        try {
            accesses.record(user.actor(), Long.toString(id), shown, reason);
            return true;
        } catch (AccessRefusedException.Invalid refusal) {
            flash.refused(refusal.getMessage());
            return false;
        }
    }

    private static String bounded(String text) {
        return text.substring(0, Math.min(MOST_SHOWN, text.length()));
    }
}
