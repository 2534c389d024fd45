package ru.medbus.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Rights;
import ru.medbus.security.CurrentUser;

/** What stands around every page: who is in, where he may go, what needs him. Templates ask it as {@code @shell}. */
@Component("shell")
public class Shell {
    private static final String ATTENTION = Shell.class.getName() + ".attention";

    private final CurrentUser user;
    private final List<NavigationEntry> entries;
    private final List<AttentionSource> sources;
    private final HttpServletRequest request;
    private final boolean demo;

    Shell(CurrentUser user, List<NavigationEntry> entries, List<AttentionSource> sources, HttpServletRequest request,
            Environment environment) {
        this.user = user;
        this.entries = entries.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
        this.sources = List.copyOf(sources);
        this.request = request;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Who is in; empty on the page of signing in. */
    public Optional<Rights> person() {
        return user.person();
    }

    /** Whether everything outside is only simulated. */
    public boolean demo() {
        return demo;
    }

    /** The pages he may open, under their modules. */
    public Map<String, List<NavigationEntry>> navigation() {
        return entries.stream().filter(entry -> entry.needs().map(user::may).orElse(true))
                .collect(Collectors.groupingBy(NavigationEntry::module, LinkedHashMap::new, Collectors.toList()));
    }

    /** The entry of the page at hand, or the nearest one above it. */
    public boolean current(NavigationEntry entry) {
        return entries.stream().map(NavigationEntry::path).filter(this::leadsHere)
                .max(Comparator.comparingInt(String::length)).filter(entry.path()::equals).isPresent();
    }

    private boolean leadsHere(String entry) {
        var path = path();
        return path.equals(entry) || !"/".equals(entry) && path.startsWith(entry + "/");
    }

    /** What needs him, the worst first; asked once per request. */
    @SuppressWarnings("unchecked")
    public List<AttentionSource.Item> attention() {
        if (request.getAttribute(ATTENTION) == null) {
            request.setAttribute(ATTENTION, person().map(this::attention).orElseGet(List::of));
        }
        return (List<AttentionSource.Item>) request.getAttribute(ATTENTION);
    }

    private List<AttentionSource.Item> attention(Rights person) {
        return sources.stream().flatMap(source -> source.items(person).stream())
                .sorted(Comparator.comparing(AttentionSource.Item::level)).toList();
    }

    private String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
