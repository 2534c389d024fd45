package ru.medbus.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.medbus.domain.drugsupply.prescription.Drug;
import ru.medbus.domain.drugsupply.prescription.DrugItem;
import ru.medbus.domain.drugsupply.prescription.Drugs;

/** 400 invented drugs with codes shaped as those of ЕСКЛП, two trade names each. */
@Component
@Profile("demo")
@Order(420)
class DrugSeed implements Seed {
    private static final int ALL = 400;
    private static final int FEWEST = 80;
    private static final List<String> BEGINNINGS = List.of("Выдум", "Пример", "Образц", "Услов", "Шаблон", "Небыв",
            "Черновик", "Эталон", "Макет", "Пробн", "Тест", "Демонстр", "Приблиз", "Модель", "Вообраз", "Учебн", "Лист",
            "Набор", "Строк", "Бланк");
    private static final List<String> ENDS = List.of("олол", "прил", "сартан", "статин", "циллин");
    private static final List<String[]> FORMS = List.of(new String[]{"таблетки", "10 мг", "таб."},
            new String[]{"таблетки", "20 мг", "таб."}, new String[]{"капсулы", "150 мг", "капс."},
            new String[]{"аэрозоль для ингаляций дозированный", "100 мкг/доза", "доза"});
    private static final List<String> LISTS = List.of("ONLP;REGION", "ONLP;REGION", "ONLP", "ONLP;REGION", "REGION",
            "ONLP;REGION", "VZN", "KRUG");

    private final Drugs drugs;

    DrugSeed(Drugs drugs) {
        this.drugs = drugs;
    }

    @Override
    public boolean sown() {
        return !drugs.empty();
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void sow(int percent) {
        int count = Math.max(FEWEST, ALL * percent / 100);
        drugs.putAll(IntStream.range(0, count).mapToObj(DrugSeed::drug).toList(),
                IntStream.range(0, count).boxed().flatMap(n -> IntStream.of(1, 2).mapToObj(k -> item(n, k))).toList());
    }

    static Drug drug(int n) {
        var form = FORMS.get(n % FORMS.size());
        return new Drug(code(n, 0), inn(n) + " (вымышл.)", form[0], form[1], form[2],
                n % 40 == 7 ? "N05BA" : "C09AA", n % 3 != 0, n % 40 == 7, LISTS.get(n % LISTS.size()),
                Optional.of(BigDecimal.valueOf(n % 40 == 7 ? 60 : 360)), "карточка лекарства (вымышленный предел)",
                Optional.of(LocalDate.of(2020, 1, 1)), n % 50 == 49
                        ? Optional.of(LocalDate.of(2025, 12, 31))
                        : Optional.empty());
    }

    static DrugItem item(int n, int k) {
        return new DrugItem(code(n, k), code(n, 0), inn(n) + (k == 1 ? "-Пример" : " Плюс"),
                k == 1 ? "Завод образцов" : "Фабрика выдумок", BigDecimal.valueOf(k == 1 ? 30 : 60),
                Optional.of(LocalDate.of(2020, 1, 1)), Optional.empty());
    }

    /** Every inn has four forms. */
    private static String inn(int n) {
        int word = n / FORMS.size();
        return BEGINNINGS.get(word % BEGINNINGS.size()) + ENDS.get(word / BEGINNINGS.size() % ENDS.size());
    }

    /** ОКПД2 – МНН – 9, which no real one has – form and dose – item. */
    private static String code(int n, int item) {
        return "21.20.10.999-%06d-9-%05d-%013d".formatted(900_000 + n / FORMS.size(), n % FORMS.size() + 1, item);
    }
}
