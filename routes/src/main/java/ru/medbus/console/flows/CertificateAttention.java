package ru.medbus.console.flows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.web.AttentionSource;

/** Certificates that are over or soon will be. */
@Component
class CertificateAttention implements AttentionSource {
    private final CertificateBoard board;

    CertificateAttention(CertificateBoard board) {
        this.board = board;
    }

    @Override
    public List<Item> items(Rights person) {
        var items = new ArrayList<Item>();
        if (person.may(Permission.MANAGE_SYSTEMS)) {
            var lines = board.lines(Instant.now());
            add(items, Level.DANGER, "Сертификат истёк", lines.stream().filter(CertificateLine::over).toList());
            add(items, Level.WARNING, "Сертификат скоро истечёт",
                    lines.stream().filter(CertificateLine::soon).toList());
        }
        return items;
    }

    private static void add(List<Item> items, Level level, String title, List<CertificateLine> found) {
        if (!found.isEmpty()) {
            var names = found.stream().limit(3).map(CertificateLine::subject).collect(Collectors.joining(", "));
            items.add(new Item(level, title + ": " + found.size(), names, "/console/certificates"));
        }
    }
}
