package ru.medbus.console;

import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import ru.medbus.security.ForEveryone;

/** The form of signing in; the password itself is the security filter's. */
@Controller
@ForEveryone
class SignInPage {

    /** @param paused time of the day until which no password is tried */
    @GetMapping("/login")
    String login(@RequestParam(defaultValue = "") String paused, Model model) {
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
