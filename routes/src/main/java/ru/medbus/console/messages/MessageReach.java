package ru.medbus.console.messages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.MessageLine;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.security.CurrentUser;

/** A message that the person may do something with: there is one, and it is of an organisation he may touch. */
@Component
class MessageReach {
    private final MessageQueries queries;
    private final CurrentUser user;

    MessageReach(MessageQueries queries, CurrentUser user) {
        this.queries = queries;
        this.user = user;
    }

    MessageLine get(long id, Permission permission) {
        var line = queries.line(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        user.require(permission, line.facility());
        return line;
    }

    /** For buttons: whether the person may. */
    boolean may(MessageLine line, Permission permission) {
        return user.rights().may(permission, line.facility());
    }
}
