package ru.medbus.web.pharmacy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ru.medbus.domain.drugsupply.stock.OperationKind;

/** Which paper goes with an operation, by the fields of which unified form, and who signs it. */
enum OperationPaper {
    INTERNAL("Накладная на внутреннее перемещение", "ТОРГ-13", "Отправитель", "Получатель", List.of("Отпустил",
            "Принял"), OperationKind.SHIPMENT),
    ARRIVAL("Накладная на внутреннее перемещение", "ТОРГ-13", "Получатель", "Отправитель", List.of("Отпустил",
            "Принял"), OperationKind.ARRIVAL),
    PLACING("Лист размещения", "", "Организация", "Размещено", List.of("Разместил"), OperationKind.PLACING),
    RETURN("Товарная накладная на возврат поставщику", "ТОРГ-12", "Грузоотправитель", "Грузополучатель", List
            .of("Отпуск разрешил", "Отпуск груза произвёл", "Груз принял"), OperationKind.SUPPLIER_RETURN),
    WRITE_OFF("Акт о списании лекарственных препаратов", "ТОРГ-16", "Организация", "Причина", List
            .of("Председатель комиссии", "Член комиссии", "Материально ответственное лицо"), OperationKind.WRITE_OFF),
    CONDEMNATION("Акт о передаче лекарственных препаратов на уничтожение", "ТОРГ-16", "Передал", "Принял", List
            .of("Передал", "Принял"), OperationKind.CONDEMNATION),
    DESTRUCTION("Акт об уничтожении лекарственных препаратов", "ТОРГ-16", "Владелец", "Уничтожил", List.of(
            "Представитель владельца", "Представитель организации, уничтожившей препараты"), OperationKind.DESTRUCTION),
    RECEIPT("Приходный ордер", "М-4", "Получатель", "Поставщик", List.of("Принял",
            "Сдал"), OperationKind.RECEIPT, OperationKind.OPENING);

    private final String title;
    private final String form;
    private final String own;
    private final String other;
    private final List<String> roles;
    private final List<OperationKind> kinds;

    OperationPaper(String title, String form, String own, String other, List<String> roles, OperationKind... kinds) {
        this.title = title;
        this.form = form;
        this.own = own;
        this.other = other;
        this.roles = roles;
        this.kinds = List.of(kinds);
    }

    static Optional<OperationPaper> of(OperationKind kind) {
        return Arrays.stream(values()).filter(paper -> paper.kinds.contains(kind)).findFirst();
    }

    public String title() {
        return title;
    }

    String form() {
        return form.isEmpty() ? "" : "По полям формы № " + form;
    }

    /** What he who does it is called. */
    String own() {
        return own;
    }

    /** What the other side is called. */
    String other() {
        return other;
    }

    List<String> roles() {
        return roles;
    }
}
