package ru.medbus.domain.journal;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditTrail;

/**
 * How long the journal is kept: a month is dropped as a whole, in well under a second; bodies may go before the rest.
 * The running month and the one before stay, and so does what is not finished or held.
 */
@Service
public class Retention {
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("'_'yyyy'_'MM");
    private static final String[] BODIES = {"body"};
    /** Keys go last: they say what is held. */
    private static final String[] EVERYTHING = {"body", "mark", "message", "business_key"};
    private static final int NEVER_DROPPED = 2;
    private static final int FORGOTTEN_AT_ONCE = 10_000;

    private final RetentionMapper mapper;
    private final KeyHash hash;
    private final AuditTrail audit;

    Retention(RetentionMapper mapper, KeyHash hash, AuditTrail audit) {
        this.mapper = mapper;
        this.hash = hash;
        this.audit = audit;
    }

    /** Oldest first. */
    public List<KeptMonth> months() {
        return mapper.months().stream().map(row -> new KeptMonth(YearMonth.parse(row.month(), SUFFIX), row.messages(),
                row.bytes(), row.bodyBytes(), row.held())).toList();
    }

    /**
     * Drops the bodies of a month; who sent what and what became of it stays.
     *
     * @return how many messages kept theirs because they are held
     * @throws RetentionRefusedException the month is too young, or has messages under way
     */
    @Transactional
    public int dropBodies(YearMonth month, Actor actor) {
        return drop(month, BODIES, "Тела сообщений за " + month + " удалены", actor);
    }

    /** Drops a month as a whole. Otherwise as {@link #dropBodies}. */
    @Transactional
    public int dropMonth(YearMonth month, Actor actor) {
        return drop(month, EVERYTHING, "Журнал за " + month + " удалён", actor);
    }

    /**
     * Forgets documents whose messages are gone, at most 10,000: the same document may then come anew.
     *
     * @return how many were forgotten; when it is 10,000, there may be more
     */
    @Transactional
    public int forgetDocuments() {
        var oldest = mapper.months().stream().findFirst().map(row -> YearMonth.parse(row.month(), SUFFIX));
        return oldest.map(month -> mapper.forgetDocuments(floor(month.plusMonths(1)), FORGOTTEN_AT_ONCE)).orElse(0);
    }

    private int drop(YearMonth month, String[] parents, String words, Actor actor) {
        if (!month.isBefore(YearMonth.now(ZoneOffset.UTC).minusMonths(NEVER_DROPPED - 1))) {
            throw new RetentionRefusedException("Текущий и прошлый месяц не удаляются: выберите более ранний");
        }
        if (mapper.open(floor(month), floor(month.plusMonths(1)))) {
            throw new RetentionRefusedException("За " + month + " есть незавершённые сообщения: сначала завершите их"
                    + " (отбор по состоянию «в работе»)");
        }
        int held = mapper.drop(month.format(SUFFIX), parents);
        audit.record(actor, AuditAction.JOURNAL_DROPPED, words + (held > 0 ? ", под запретом удаления: " + held : ""));
        return held;
    }

    /**
     * Keeps every message of a key.
     *
     * @param reason in the person's words: who asked, the number of the paper
     * @throws RetentionRefusedException it is held already
     */
    @Transactional
    public void hold(BusinessKey key, String reason, Actor actor) {
        if (mapper.hold(key.kind().code(), hash.stored(key), shown(key), reason, actor.who()) == 0) {
            throw new RetentionRefusedException("Запрет удаления по этому ключу уже есть");
        }
        audit.record(actor, AuditAction.HOLD_LAID, key.kind().title() + " " + shown(key) + ": " + reason);
    }

    /** @throws RetentionRefusedException there is no such hold */
    @Transactional
    public void lift(long id, Actor actor) {
        if (mapper.lift(id, actor.who()) == 0) {
            throw new RetentionRefusedException("Такого запрета удаления нет: обновите страницу");
        }
        audit.record(actor, AuditAction.HOLD_LIFTED, Long.toString(id));
    }

    /** Newest first; only those that stand. */
    public List<LegalHold> holds() {
        return mapper.holds().stream().map(row -> new LegalHold(row.id(), KeyKind.of(row.kind()), row.shown(),
                row.reason(), row.author(), row.at())).toList();
    }

    private static String shown(BusinessKey key) {
        var value = key.value();
        return key.kind().personal() ? "…" + value.substring(Math.max(0, value.length() - 2)) : value;
    }

    private static long floor(YearMonth month) {
        return MessageIds.floor(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
