package ru.medbus.routes.passport.accounting;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Receipt;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.accounting.BatchKind;
import ru.medbus.domain.passport.accounting.LineFault;

/** A file of a folder: what the folder says of it, and where it goes afterwards. */
@Component
class DroppedFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS");

    private final AccountingIntake intake;
    private final Network network;

    DroppedFile(AccountingIntake intake, Network network) {
        this.intake = intake;
        this.network = network;
    }

    /**
     * @param target where the file moves, beside where it lay
     * @param text   what came of it, for the one who dropped it
     */
    record Verdict(String target, String text) {}

    Verdict accept(String facility, String kindWord, String name, byte[] content) {
        var kind = BatchKind.of(kindWord);
        if (kind.isEmpty()) {
            return refused(name, "Папка «" + kindWord + "» неизвестна: файлы кладут в assets (основные средства) или "
                    + "staffing (штат и начисления).");
        }
        if (network.facility(facility).isEmpty()) {
            return refused(name, "Организации с OID " + facility + " нет в паспорте: проверьте имя папки.");
        }
        return switch (intake.accept(new BatchSubmission("папка " + facility, facility, kind.get(), name,
                Optional.empty(), content))) {
            case BatchAnswer.Accepted(Receipt.Repeated(var first)) -> done(name,
                    "Этот же файл уже принят сообщением " + first + ".");
            case BatchAnswer.Accepted(var receipt) -> done(name, "Принят сообщением " + receipt.messageId() + ".");
            case BatchAnswer.Refused(var faults) -> refused(name, "Не принято ничего. Ошибок: " + faults.size() + "\n"
                    + words(faults));
        };
    }

    private static String words(List<LineFault> faults) {
        return faults.stream().map(fault -> (fault.line() == 0 ? "" : "Строка " + fault.line() + ". ") + fault.text())
                .collect(Collectors.joining("\n"));
    }

    private static Verdict done(String name, String text) {
        return new Verdict("done/" + stamped(name), text + "\n");
    }

    private static Verdict refused(String name, String text) {
        return new Verdict("failed/" + stamped(name), text + "\n");
    }

    private static String stamped(String name) {
        return LocalDateTime.now().format(STAMP) + "-" + name;
    }
}
