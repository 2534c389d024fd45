package ru.medbus.console.flows;

import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.medbus.adapters.signature.SignatureProperties;
import ru.medbus.domain.access.Permission;
import ru.medbus.security.Allowed;

/** Whom the bus trusts, what it signs and answers with, and when each of them ends. */
@Controller
@Allowed(Permission.MANAGE_SYSTEMS)
class CertificatesPage {
    private final CertificateBoard board;
    private final SignatureProperties folders;

    CertificatesPage(CertificateBoard board, SignatureProperties folders) {
        this.board = board;
        this.folders = folders;
    }

    @GetMapping("/console/certificates")
    String list(Model model) {
        var now = Instant.now();
        model.addAttribute("lines", board.lines(now));
        model.addAttribute("problems", board.problems(now));
        model.addAttribute("trust", folders.trust().getFileName());
        model.addAttribute("keys", folders.keys().getFileName());
        return "flows/certificates";
    }
}
