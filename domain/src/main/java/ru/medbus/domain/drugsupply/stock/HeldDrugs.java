package ru.medbus.domain.drugsupply.stock;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.PharmacyStock;

/** What pharmacies hold of a drug, for those who prescribe it. Every pharmacy of the region serves every МО. */
@Service
class HeldDrugs implements PharmacyStock {
    private final HeldDrugsMapper rows;

    HeldDrugs(HeldDrugsMapper rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holding> of(String facility, String drug) {
        return rows.of(drug).stream().map(row -> new Holding(row.facilityOid(), row.title(), row.units())).toList();
    }
}
