package ru.medbus.domain.passport.accounting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Batches of accounting and payroll: each is taken in whole or not at all, and compared with the passport at once. */
@Service
public class AccountingRegister {
    private static final int TOGETHER = 500;

    private final BatchMapper batches;
    private final DifferenceMapper differences;
    private final ObjectProvider<BookOfEquipment> equipment;
    private final ObjectProvider<BookOfStaff> staff;

    AccountingRegister(BatchMapper batches, DifferenceMapper differences, ObjectProvider<BookOfEquipment> equipment,
            ObjectProvider<BookOfStaff> staff) {
        this.batches = batches;
        this.differences = differences;
        this.equipment = equipment;
        this.staff = staff;
    }

    /** Takes in fixed assets; the file before stays, with what was decided of it. */
    @Transactional
    public Applied applyAssets(BatchHead head, List<AssetLine> assets) {
        return once(head, null, assets.size(), () -> {
            inParts(assets.stream().map(BatchMapper.AssetRow::of).toList(),
                    part -> batches.insertAssets(head.messageId(), part));
            return AssetComparison.of(head.facility(), assets,
                    equipment.getIfAvailable(() -> BookOfEquipment.NONE).of(head.facility()));
        });
    }

    /** Takes in a month of payroll; a month before the last one only fills the summary. */
    @Transactional
    public Applied applyStaff(BatchHead head, List<StaffLine> payroll) {
        var month = head.month().orElseThrow();
        return once(head, month.atDay(1), payroll.size(), () -> {
            inParts(payroll, part -> batches.insertStaff(head.messageId(), part));
            return StaffComparison.of(head.facility(), payroll,
                    staff.getIfAvailable(() -> BookOfStaff.NONE).of(head.facility(), month));
        });
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Batch> batches(String facility, int limit) {
        return batches.of(facility, limit).stream().map(BatchMapper.Row::batch).toList();
    }

    private Applied once(BatchHead head, LocalDate month, int rows, Supplier<List<Difference>> work) {
        batches.lock(head.facility());
        var known = batches.known(head.facility(), head.kind(), head.sha256());
        if (known.isPresent()) {
            return new Applied.Repeated(known.get());
        }
        boolean overtaken = batches.newer(head, month);
        batches.insert(head, month, rows);
        var found = work.get();
        return overtaken ? new Applied.Earlier(rows) : compared(head, rows, found);
    }

    private Applied compared(BatchHead head, int rows, List<Difference> found) {
        found.forEach(difference -> differences.note(difference, head.messageId()));
        differences.closeOthers(head.facility(), head.kind(), head.messageId());
        return new Applied.Taken(rows, found.size());
    }

    private static <T> void inParts(List<T> rows, Consumer<List<T>> insert) {
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            insert.accept(rows.subList(from, Math.min(rows.size(), from + TOGETHER)));
        }
    }
}
