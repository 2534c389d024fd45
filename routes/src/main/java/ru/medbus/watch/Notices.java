package ru.medbus.watch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.medbus.domain.alert.AlertRegister;
import ru.medbus.domain.alert.Notice;

/** Tells what is not told yet. A notice may come twice when the process dies between telling and noting it. */
@Component
class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

    /** One way of telling. */
    interface Channel {
        String name();

        boolean inUse();

        /** @throws RuntimeException it was not heard */
        void tell(Notice notice);
    }

    private final AlertRegister register;
    private final Map<String, Channel> channels;

    Notices(AlertRegister register, List<Channel> channels) {
        this.register = register;
        this.channels = channels.stream().filter(Channel::inUse)
                .collect(Collectors.toMap(Channel::name, Function.identity()));
    }

    Set<String> channels() {
        return channels.keySet();
    }

    void tell() {
        register.take().forEach(this::tell);
    }

    private void tell(Notice notice) {
        var channel = channels.get(notice.channel());
        if (channel == null) {
            register.failed(notice, "Этот способ оповещения больше не настроен");
            return;
        }
        try {
            channel.tell(notice);
            register.told(notice);
        } catch (RuntimeException e) {
            LOG.warn("Notice {} was not heard by {}: {}", notice.id(), notice.channel(), e.getMessage());
            register.failed(notice, String.valueOf(e.getMessage()));
        }
    }

    /** «Открыто: Система молчит. МИС поликлиники 17». */
    static String subject(Notice notice) {
        return (notice.opening() ? "Открыто: " : "Закрыто: ") + notice.alert().kind().title() + ". "
                + notice.alert().subject();
    }
}
