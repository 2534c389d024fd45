package ru.medbus.routes.passport.accounting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Message;
import ru.medbus.domain.passport.accounting.AccountingRegister;
import ru.medbus.domain.passport.accounting.Applied;
import ru.medbus.domain.passport.accounting.BatchHead;
import ru.medbus.domain.passport.accounting.BatchKind;
import ru.medbus.spine.Carriage;

/**
 * Takes a file of accounting into the passport and compares it.
 *
 * <p>In: an accepted file. Out: its rows, and the differences with the passport.
 * Repeats: safe; an organisation's file is known by its bytes.
 * The register opens a transaction of its own: files are rare, and tens of thousands of rows must not hold a batch.
 */
@Component
public class AccountingApplyRoute extends RouteBuilder {
    static final String ID = "accounting.batch.apply";

    private final AccountingRegister register;

    AccountingApplyRoute(AccountingRegister register) {
        this.register = register;
    }

    @Override
    public void configure() {
        from("spine:" + ID + "?remote=true&batch=4&parallel=1")
                .routeId(ID)
                .routeDescription("Выгрузка бухгалтерии или кадров → паспорт: сверка")
                .process().exchange(this::apply);
    }

    private void apply(Exchange exchange) {
        var carriage = Carriage.of(exchange);
        var file = file(carriage.message());
        var reading = BatchReading.of(file);
        if (!reading.faults().isEmpty()) {
            carriage.aside("ACCOUNTING", reading.faults().getFirst().text());
            return;
        }
        var head = new BatchHead(carriage.message().id(), file.facility(), file.kind(), reading.month(),
                file.fileName(), AccountingAcceptRoute.sha256(file.content()), reading.format(), file.sender());
        carriage.done(told(file.kind() == BatchKind.ASSETS
                ? register.applyAssets(head, reading.assets())
                : register.applyStaff(head, reading.staff())));
    }

    private static BatchSubmission file(Message message) {
        var kind = BatchKind.of(message.type().substring(AccountingAcceptRoute.TYPE.length())).orElseThrow();
        var label = new String(message.bodies().get(AccountingAcceptRoute.LABEL).content(), StandardCharsets.UTF_8)
                .split("\n", 2);
        return new BatchSubmission(message.sender(), message.facility(), kind, label[0],
                Optional.of(label[1]).filter(charset -> !charset.isEmpty()), message.content());
    }

    private static String told(Applied applied) {
        return switch (applied) {
            case Applied.Taken(var rows, var differences) -> "Строк " + rows + ", расхождений с паспортом "
                    + differences;
            case Applied.Repeated(var first) -> "Этот же файл уже загружен сообщением " + first;
            case Applied.Earlier(var rows) -> "Строк " + rows + "; есть более новая выгрузка, сверка не менялась";
        };
    }
}
