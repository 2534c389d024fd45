package ru.medbus.console.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.journal.AsideGroup;
import ru.medbus.domain.journal.AsideQueries;
import ru.medbus.routes.repair.FailureAdvice;
import ru.medbus.web.AttentionSource;

/** The largest groups aside on top of what needs attention. Asked with every page, so read once in some seconds. */
@Component
@Order(0)
class AsideAttention implements AttentionSource {
    private static final int SHOWN = 3;
    private static final int COUNTED = 100;
    /** From here on it is no case of its own but something broken. */
    private static final int MANY = 100;
    private static final long FRESH_NS = TimeUnit.SECONDS.toNanos(3);
    private static final int MOST_ORGANISATIONS = 1_000;

    private final AsideQueries aside;
    private final StepTitles steps;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    AsideAttention(AsideQueries aside, StepTitles steps) {
        this.aside = aside;
        this.steps = steps;
    }

    private record Known(List<AsideGroup> groups, long readAt) {
        boolean fresh() {
            return System.nanoTime() - readAt < FRESH_NS;
        }
    }

    @Override
    public List<Item> items(Rights person) {
        if (!person.may(Permission.VIEW_MESSAGES)) {
            return List.of();
        }
        var groups = groups(person.onlyOrganisation(Permission.VIEW_MESSAGES));
        var items = new ArrayList<>(groups.stream().limit(SHOWN).map(this::item).toList());
        if (groups.size() > SHOWN) {
            items.add(new Item(Level.WARNING, "Отложено по другим причинам: " + groups.stream().skip(SHOWN)
                    .mapToInt(AsideGroup::count).sum(), "Причин: " + (groups.size() - SHOWN), "/console/aside"));
        }
        return items;
    }

    private Item item(AsideGroup group) {
        var cause = group.code().isEmpty() ? group.words() : group.code();
        return new Item(level(group.count()), "Отложено: " + group.count() + " — " + cause,
                steps.title(group.step()) + ". "
                        + FailureAdvice.of(group.step(), group.code()).action(),
                "/console/aside/" + group.fingerprint());
    }

    private static Level level(int count) {
        return count < MANY ? Level.WARNING : Level.DANGER;
    }

    private List<AsideGroup> groups(Optional<String> organisation) {
        var key = organisation.orElse("");
        var read = known.get(key);
        if (read == null || !read.fresh()) {
            read = new Known(aside.groups(organisation, COUNTED), System.nanoTime());
            if (known.size() >= MOST_ORGANISATIONS) {
                known.clear();
            }
            known.put(key, read);
        }
        return read.groups();
    }
}
