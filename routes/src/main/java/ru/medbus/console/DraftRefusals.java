package ru.medbus.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import ru.medbus.domain.reference.draft.DictionaryDrafts;
import ru.medbus.domain.reference.draft.DraftRefusedException;
import ru.medbus.web.Flash;

/** A refusal is told on the grid, or on the dictionary's card when there is no draft. */
@ControllerAdvice(assignableTypes = {DraftPage.class, DraftCellsPage.class})
class DraftRefusals {
    private final DictionaryDrafts drafts;
    private final Flash flash;

    DraftRefusals(DictionaryDrafts drafts, Flash flash) {
        this.drafts = drafts;
        this.flash = flash;
    }

    @ExceptionHandler(DraftRefusedException.class)
    String refused(DraftRefusedException refusal, HttpServletRequest request) {
        flash.refused(refusal.getMessage());
        var path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var oid = String.valueOf(path.get("oid"));
        return "redirect:/console/dictionaries/" + oid + (drafts.find(oid).isPresent() ? "/edit" : "");
    }
}
