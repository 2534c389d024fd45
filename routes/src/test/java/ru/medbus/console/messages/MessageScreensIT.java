package ru.medbus.console.messages;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.access.AccessLog;
import ru.medbus.domain.access.AccessRecord;
import ru.medbus.domain.access.LogFilter;
import ru.medbus.scenario.Mis;
import ru.medbus.web.Screens;

/** Screens of messages, with a МИС that sends and the documents that it sent. */
abstract class MessageScreensIT extends BusIT {
    @Autowired
    protected Screens screens;
    @Autowired
    protected Mis mis;
    @Autowired
    private AccessLog accesses;

    /** Who has looked at bodies of the message. */
    protected List<AccessRecord> looks(String id) {
        return accesses.find(new LogFilter("", id, "", Optional.empty(), Optional.empty(), Optional.empty(), 10))
                .items();
    }
}
