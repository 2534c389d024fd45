package ru.medbus.mappings.facilityerp;

import static ru.medbus.schemas.facilityerp.ErpColumn.ACCEPTED;
import static ru.medbus.schemas.facilityerp.ErpColumn.COST;
import static ru.medbus.schemas.facilityerp.ErpColumn.INV_NO;
import static ru.medbus.schemas.facilityerp.ErpColumn.MAKER;
import static ru.medbus.schemas.facilityerp.ErpColumn.NAME;
import static ru.medbus.schemas.facilityerp.ErpColumn.OKOF;
import static ru.medbus.schemas.facilityerp.ErpColumn.REST;
import static ru.medbus.schemas.facilityerp.ErpColumn.ROOM;
import static ru.medbus.schemas.facilityerp.ErpColumn.SERIAL_NO;
import static ru.medbus.schemas.facilityerp.ErpColumn.STATE;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.medbus.domain.passport.accounting.AssetLine;
import ru.medbus.domain.passport.accounting.AssetState;
import ru.medbus.schemas.facilityerp.ErpRow;

/** Row of fixed assets → asset. */
public final class AssetFromErp {
    private static final Map<String, AssetState> STATES = Map.of("в эксплуатации", AssetState.IN_USE, "введен",
            AssetState.IN_USE, "на консервации", AssetState.STORED, "консервация", AssetState.STORED, "в запасе",
            AssetState.STORED, "в ремонте", AssetState.REPAIR, "ремонт", AssetState.REPAIR, "списан",
            AssetState.WRITTEN_OFF, "выбыл", AssetState.WRITTEN_OFF);

    private AssetFromErp() {}

    public static Mapped<AssetLine> toAsset(ErpRow row) {
        var cells = new Cells(row);
        var asset = new AssetLine(row.line(), cells.required(INV_NO), cells.required(NAME), cells.text(SERIAL_NO),
                cells.text(MAKER), cells.text(OKOF), cells.day(ACCEPTED), cells.kopecks(COST), cells.kopecks(REST),
                cells.text(ROOM), state(row, cells));
        return new Mapped<>(Optional.of(asset).filter(it -> cells.faults().isEmpty()), cells.faults());
    }

    private static Optional<AssetState> state(ErpRow row, Cells cells) {
        var written = row.cell(STATE).map(text -> text.toLowerCase(Locale.ROOT).replace('ё', 'е'));
        if (written.isPresent() && !STATES.containsKey(written.get())) {
            cells.fault(STATE, "ACC-STATE", "«В эксплуатации», «На консервации», «В ремонте» или «Списан»");
        }
        return written.map(STATES::get);
    }
}
