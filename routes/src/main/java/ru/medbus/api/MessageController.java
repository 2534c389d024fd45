package ru.medbus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ru.medbus.domain.journal.MessageFilter;
import ru.medbus.domain.journal.MessageQueries;
import ru.medbus.domain.journal.MessageState;
import ru.medbus.routes.document.RecipientQueues;
import ru.medbus.security.CurrentUser;

/** A system looks after its own messages; what belongs to another organisation does not exist for it. */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "Сообщения", description = "Состояние отправленных документов")
class MessageController {
    private final MessageViews views;
    private final MessageQueries queries;
    private final CurrentUser caller;
    private final RecipientQueues recipients;

    MessageController(MessageViews views, MessageQueries queries, CurrentUser caller,
            RecipientQueues recipients) {
        this.views = views;
        this.queries = queries;
        this.caller = caller;
        this.recipients = recipients;
    }

    @GetMapping("/{id}")
    @Operation(summary = "Одно сообщение: состояние, шаги, получатели, нарушения")
    MessageView message(@PathVariable String id) {
        return number(id).flatMap(views::view).filter(view -> mine(view.sender()))
                .orElseThrow(() -> Problem.notFound("Сообщения " + id + " нет среди сообщений вашей системы"));
    }

    @GetMapping
    @Operation(summary = "Поиск по ключу, типу, состоянию, получателю и времени; новые первыми")
    MessagePage search(@RequestParam Optional<String> key, @RequestParam Optional<String> type,
            @RequestParam Optional<String> state, @RequestParam Optional<String> system,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<OffsetDateTime> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Optional<OffsetDateTime> to,
            @RequestParam(defaultValue = "50") int limit, @RequestParam Optional<String> after) {
        var filter = new MessageFilter(filled(key), filled(type), filled(state).map(MessageState::ofWord),
                filled(system).map(this::step), instant(from), instant(to), Optional.empty(),
                filled(after).flatMap(MessageController::number), limit)
                .sentBy(caller.system().orElseThrow().name());
        return MessagePage.of(queries.search(filter), limit);
    }

    /** Steps are named after queues, recipients by their words. */
    private String step(String system) {
        return recipients.queue(system).orElse(system);
    }

    private boolean mine(String sender) {
        return caller.system().filter(system -> system.name().equals(sender)).isPresent();
    }

    private static Optional<String> filled(Optional<String> text) {
        if (text.filter(value -> value.chars().anyMatch(Character::isISOControl)).isPresent()) {
            throw new IllegalArgumentException("В условии поиска есть управляющие знаки: уберите их.");
        }
        return text.filter(value -> !value.isBlank());
    }

    private static Optional<Instant> instant(Optional<OffsetDateTime> moment) {
        if (moment.filter(at -> at.getYear() < 2_000 || at.getYear() > 9_998).isPresent()) {
            throw new IllegalArgumentException("Время поиска — с 2000 по 9998 год.");
        }
        return moment.map(OffsetDateTime::toInstant);
    }

    private static Optional<Long> number(String id) {
        try {
            return Optional.of(Long.parseLong(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
