package ru.medbus.domain.drugsupply.stock;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.PharmacyStock;

/**
 * What pharmacies hold of a drug, for those who prescribe it: those attached to the МО alone. An МО that no pharmacy is
 * attached to is served by all of the region.
 */
@Service
class HeldDrugs implements PharmacyStock {
    private final HeldDrugsMapper rows;

    HeldDrugs(HeldDrugsMapper rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holding> of(String facility, String drug) {
        return rows.of(facility, drug).stream().map(row -> new Holding(row.facilityOid(), row.title(), row.units()))
                .toList();
    }
}
