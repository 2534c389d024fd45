package ru.medbus.console.messages;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.springframework.stereotype.Component;
import ru.medbus.api.Recipients;
import ru.medbus.schemas.vimis.Vmcl;

/** Steps and recipients in people's words. Templates ask it as {@code @steps}. */
@Component("steps")
public class StepTitles {
    /** Where a refusal at the door stands. */
    static final String DOOR = "intake";

    private final CamelContext camel;

    StepTitles(CamelContext camel) {
        this.camel = camel;
    }

    /** What the step does, as its route says it; the queue's own name when no route reads it. */
    public String title(String step) {
        if (DOOR.equals(step)) {
            return "Приём: проверки на входе";
        }
        return route(step).map(Route::getDescription).orElse(step);
    }

    /** Whether a route of this bus reads the step's queue. */
    public boolean read(String step) {
        return route(step).isPresent();
    }

    /** The recipient that the step delivers to; empty for steps inside the bus. */
    public Optional<String> recipient(String step) {
        return Recipients.of(step).map(StepTitles::system);
    }

    private Optional<Route> route(String step) {
        return Optional.ofNullable(camel.getRoute(step));
    }

    private static String system(String word) {
        if (word.startsWith("vimis.")) {
            return vimis(word.substring("vimis.".length()));
        }
        return word.startsWith("subscriber.")
                ? "Региональный сервис «" + word.substring("subscriber.".length()) + "»"
                : word.equals("remd") ? "РЭМД" : word;
    }

    private static String vimis(String code) {
        return Stream.of(Vmcl.values()).filter(vmcl -> code.equals(Integer.toString(vmcl.code())))
                .map(vmcl -> "ВИМИС «" + vmcl.title() + "»").findFirst().orElse("ВИМИС " + code);
    }
}
