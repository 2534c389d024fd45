package ru.medbus.domain.passport.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.TerritoryNames;
import ru.medbus.domain.passport.edition.PassportState;

/** All passports side by side, by short name. */
@Service
@Transactional(readOnly = true)
public class PassportRegister {
    private final RegisterMapper rows;
    private final ObjectProvider<TerritoryNames> territories;

    PassportRegister(RegisterMapper rows, ObjectProvider<TerritoryNames> territories) {
        this.rows = rows;
        this.territories = territories;
    }

    /** @param after OID of the last one of the page before; empty for the first page */
    public List<PassportLine> page(RegisterFilter filter, String after, int limit) {
        var found = rows.page(filter.wanted(), after, limit);
        var names = names(found.stream().map(RegisterMapper.Line::oktmo).collect(Collectors.toSet()));
        return found.stream().map(line -> line.line(names)).toList();
    }

    public int inState(PassportState state) {
        return rows.inState(state);
    }

    /** Names of territories by ОКТМО; who is absent has none. */
    public Map<String, String> names(Collection<String> oktmo) {
        return territories.orderedStream().flatMap(source -> source.names(oktmo).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
    }
}
