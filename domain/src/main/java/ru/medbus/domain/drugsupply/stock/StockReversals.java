package ru.medbus.domain.drugsupply.stock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.stock.StockLedger.Posted;
import ru.medbus.domain.drugsupply.stock.StockLedgerMapper.UndoRow;
import ru.medbus.domain.drugsupply.traceability.MdlpCompensation;
import ru.medbus.domain.drugsupply.traceability.MdlpReports;

/** Undoes an operation by movements that go back; what МДЛП has been told of it is taken back too, where it can be. */
@Service
public class StockReversals {
    private final StockLedger ledger;
    private final StockOperationMapper operations;
    private final MdlpReports reports;
    private final MdlpCompensation compensation;
    private final ObjectProvider<Prescriptions> prescriptions;

    StockReversals(StockLedger ledger, StockOperationMapper operations, MdlpReports reports,
            MdlpCompensation compensation, ObjectProvider<Prescriptions> prescriptions) {
        this.ledger = ledger;
        this.operations = operations;
        this.reports = reports;
        this.compensation = compensation;
        this.prescriptions = prescriptions;
    }

    /** @return number of the reversing operation */
    @Transactional
    public long reverse(long operation, String facility, String reason, String who) {
        var done = operations.find(operation).filter(each -> each.facilityOid().equals(facility))
                .orElseThrow(() -> new StockRefusedException("Операции № " + operation + " в этой организации нет."));
        if (reason.isBlank()) {
            throw new StockRefusedException("Укажите причину сторно.");
        }
        if (done.kind() == OperationKind.REVERSAL) {
            throw new StockRefusedException("Сторно не сторнируется: проведите операцию заново.");
        }
        var prescription = Optional.ofNullable(prescriptions.getIfAvailable())
                .filter(known -> done.kind() == OperationKind.DISPENSING);
        prescription.ifPresent(known -> known.lockToReverse(operation));
        var rows = ledger.undoable(operation);
        rows.forEach(row -> require(row, operation));
        long reversal = undo(rows, reason, changes -> ledger.reverse(draft(done, reason, who), operation, changes));
        prescription.ifPresent(known -> known.reversed(operation, reversal, reason, who));
        return reversal;
    }

    /**
     * Takes back into stock what was written off and is there all the same; the rest of its operation stays.
     *
     * @return number of the operation
     * @throws StockRefusedException the last that was done with one of the packs is no write-off here
     */
    @Transactional
    public long giveBack(String facility, Collection<String> sgtins, Paper paper, String reason, String who) {
        var rows = ledger.lastWriteOffs(facility, sgtins);
        if (rows.size() < sgtins.size()) {
            throw new StockRefusedException("Вернуть на остаток можно только списанное здесь: обновите страницу.");
        }
        var draft = OperationDraft.of(OperationKind.REVERSAL, facility, "Возврат списанного", paper, reason, who);
        return undo(rows, reason, changes -> ledger.post(draft, changes));
    }

    /** What МДЛП has not heard is not told; what it has accepted is taken back. */
    private long undo(List<UndoRow> rows, String reason, Function<List<PackChange>, Posted> posting) {
        var movements = rows.stream().map(UndoRow::id).toList();
        if (reports.underWay(movements)) {
            throw new StockRefusedException("Документ об этой операции обрабатывается МДЛП: дождитесь квитанции.");
        }
        reports.withdraw(movements);
        var posted = posting.apply(rows.stream().map(StockReversals::back).toList());
        compensation.of(movements, posted.movements(), reason, Instant.now());
        return posted.operation();
    }

    private static void require(UndoRow row, long operation) {
        if (row.reversed()) {
            throw new StockRefusedException("Операция № " + operation + " уже сторнирована.");
        }
        if (row.lastId() != row.id()) {
            throw new StockRefusedException("КИЗ " + row.sgtin()
                    + ": после этой операции упаковка двигалась. Сначала сторнируйте более поздние.");
        }
    }

    private static PackChange back(UndoRow row) {
        return new PackChange(row.now(), row.before(), Share.of(row.part()), row.id());
    }

    private static OperationDraft draft(Operation done, String reason, String who) {
        return new OperationDraft(OperationKind.REVERSAL, done.facilityOid(), done.counterparty(), done.docNumber(),
                Optional.empty(), reason, who);
    }
}
