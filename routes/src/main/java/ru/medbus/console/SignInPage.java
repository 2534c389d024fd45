package ru.medbus.console;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import ru.medbus.security.ForEveryone;
import ru.medbus.security.ProviderSignIn;

/** The form of signing in; the password itself is the security filter's. */
@Controller
@ForEveryone
class SignInPage {

    private static final Set<String> REASONS = Set.of("unknown", "again", "failed");

    private final Optional<ProviderSignIn> provider;

    SignInPage(Optional<ProviderSignIn> provider) {
        this.provider = provider;
    }

    /**
     * @param paused   time of the day until which no password is tried
     * @param provided why a sign-in through the provider came to nothing
     */
    @GetMapping("/login")
    String login(@RequestParam(defaultValue = "") String paused,
            @RequestParam(name = "provider", defaultValue = "") String provided, Model model) {
        provider.ifPresent(known -> {
            model.addAttribute("provider", known);
            model.addAttribute("provided", REASONS.contains(provided) ? "login.provider." + provided : null);
        });
        if (paused.matches("\\d\\d:\\d\\d:\\d\\d")) {
            model.addAttribute("paused", paused);
        }
        return "login";
    }

    /** For a page whose sign-in was lost and won back in another tab: a token with which its forms work again. */
    @GetMapping(path = "/sign-in/token", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String token(CsrfToken csrf) {
        return csrf.getToken();
    }
}
