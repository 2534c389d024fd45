package ru.medbus.domain.passport;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Departments: each has its kind, its building, its отделения or кабинеты. */
@Component
@Transactional(readOnly = true)
class DepartmentCompleteness implements CompletenessPart {
    private final NetworkSharesMapper rows;

    DepartmentCompleteness(NetworkSharesMapper rows) {
        this.rows = rows;
    }

    @Override
    public String title() {
        return "Подразделения";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Map<String, Integer> filled(Collection<String> facilities) {
        return rows.departments(facilities.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(NetworkSharesMapper.Share::oid, NetworkSharesMapper.Share::percent));
    }
}
