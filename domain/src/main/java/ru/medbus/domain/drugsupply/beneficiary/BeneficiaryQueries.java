package ru.medbus.domain.drugsupply.beneficiary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of the register. */
@Service
@Transactional(readOnly = true)
public class BeneficiaryQueries {
    private final BeneficiaryQueriesMapper rows;

    BeneficiaryQueries(BeneficiaryQueriesMapper rows) {
        this.rows = rows;
    }

    public List<BeneficiaryLine> list(BeneficiaryFilter filter) {
        return rows.list(filter);
    }

    public boolean empty() {
        return rows.count() == 0;
    }

    /** People with a right that is valid on the day, by register. */
    public Map<Register, Long> counts(LocalDate day) {
        return rows.counts(day).stream().collect(Collectors.toMap(BeneficiaryQueriesMapper.RegisterCount::register,
                BeneficiaryQueriesMapper.RegisterCount::people));
    }
}
