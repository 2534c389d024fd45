package ru.medbus.console.messages;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.journal.MessageFilter;
import ru.medbus.domain.journal.MessageLine;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.web.SearchSource;
import ru.medbus.web.Times;

/** Finds messages by any key: document, СНИЛС however it is written, number of the message, of the registry. */
@Component
class MessageSearch implements SearchSource {
    private static final int MOST = 10;

    private final MessageQueries queries;
    private final TypeTitles types;
    private final Times times;

    MessageSearch(MessageQueries queries, TypeTitles types, Times times) {
        this.queries = queries;
        this.types = types;
        this.times = times;
    }

    @Override
    public List<Hit> find(String text, Rights person) {
        if (!person.may(Permission.VIEW_MESSAGES)) {
            return List.of();
        }
        var lines = queries.search(MessageFilter.newest(MOST).withKey(text)
                .of(person.onlyOrganisation(Permission.VIEW_MESSAGES)));
        var titles = types.all(lines.stream().map(MessageLine::type).toList());
        return lines.stream().map(line -> new Hit("Сообщение", titles.get(line.type()), times.show(line.at()) + " · "
                + line.state().title() + " · " + line.sender() + " · " + line.document(),
                "/console/messages/" + line.id())).toList();
    }
}
