package ru.medbus.domain.passport;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff: each post belongs to a department, each worker has a certificate or accreditation that lasts. */
@Component
@Transactional(readOnly = true)
class StaffCompleteness implements CompletenessPart {
    private final NetworkSharesMapper rows;

    StaffCompleteness(NetworkSharesMapper rows) {
        this.rows = rows;
    }

    @Override
    public String title() {
        return "Сотрудники";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Map<String, Integer> filled(Collection<String> facilities) {
        return rows.staff(facilities.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(NetworkSharesMapper.Share::oid, NetworkSharesMapper.Share::percent));
    }
}
