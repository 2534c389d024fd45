package ru.medbus.web.drugs;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.drugsupply.frllo.FrlloQueries;
import ru.medbus.web.AttentionSource;

/** Records that ФРЛЛО has refused: the operator of the register mends them. */
@Component
class FrlloAttention implements AttentionSource {
    private final FrlloQueries queries;

    FrlloAttention(FrlloQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Item> items(Rights person) {
        int refused = person.may(Permission.MANAGE_BENEFICIARIES) ? queries.refused() : 0;
        return refused == 0
                ? List.of()
                : List.of(new Item(Level.WARNING, "Отказы ФРЛЛО: " + refused,
                        "Федеральный регистр не принял записи: исправьте названное и отправьте снова.",
                        "/drugs/frllo?state=REFUSED"));
    }
}
