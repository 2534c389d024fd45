package ru.medbus.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Actor;
import ru.medbus.domain.drugsupply.beneficiary.Categories;
import ru.medbus.domain.drugsupply.beneficiary.Category;
import ru.medbus.domain.drugsupply.beneficiary.Programme;
import ru.medbus.domain.drugsupply.beneficiary.Register;

/** Categories of НСИ 99.2.541, edition 6.19, with invented settings of the region: lists, percents, programmes. */
@Component
@Profile("demo")
@Order(410)
class CategorySeed implements Seed {
    static final String KRUG = "2.99000.0001";
    private static final Set<String> VZN = Set.of("0044", "0045", "0046", "0047", "0048", "0049", "0050", "0051",
            "0052", "0053", "0054", "0055", "0106", "0107");
    private static final Set<String> LONG_TERM = Set.of("0033", "0218");
    private static final String HALF = "0038";

    private final Categories categories;

    CategorySeed(Categories categories) {
        this.categories = categories;
    }

    @Override
    public boolean sown() {
        return categories.find(KRUG).isPresent();
    }

    @Override
    public boolean ready() {
        return true;
    }

    /** The whole dictionary, whatever the percent: forms need it. */
    @Override
    public void sow(int percent) {
        var all = Stream.concat(rows().stream().map(CategorySeed::category), Stream.of(krug())).toList();
        categories.putAll(all);
        all.forEach(each -> categories.change(settings(each), Actor.HUB));
    }

    private Category settings(Category category) {
        var number = category.code().substring(category.code().length() - 4);
        var programme = category.code().equals(KRUG)
                ? Programme.KRUG_DOBRA
                : VZN.contains(number) ? Programme.VZN : Programme.NONE;
        var lists = switch (programme) {
            case VZN -> "VZN";
            case KRUG_DOBRA -> "KRUG";
            case NONE -> category.money() ? "ONLP" : "ONLP;REGION";
        };
        return new Category(category.code(), category.name(), category.shortName(), category.register(),
                category.icd10(), category.money(), category.openedOn(), category.closedOn(),
                number.equals(HALF) ? 50 : 100, "1", category.fund(), "", LONG_TERM.contains(number), programme,
                programme == Programme.KRUG_DOBRA ? Optional.of(19) : Optional.empty(), lists,
                programme == Programme.KRUG_DOBRA ? "ПП РФ № 545 от 06.04.2021" : "",
                categories.find(category.code()).orElseThrow().revision());
    }

    private static Category krug() {
        return read("Дети с орфанными заболеваниями, программа «Круг добра»", KRUG, "E84,G12.0,G12.1", false,
                Register.ADDITIONAL, Optional.of(LocalDate.of(2021, 4, 6)), Optional.empty());
    }

    /** {@code code;name;icd10;money;source;from;to} */
    private static Category category(String line) {
        var cells = line.split(";", -1);
        return read(cells[1], cells[0], cells[2], Boolean.parseBoolean(cells[3]),
                cells[4].equals("1") ? Register.FEDERAL : Register.REGIONAL, day(cells[5]), day(cells[6]));
    }

    private static Category read(String name, String code, String icd10, boolean money, Register register,
            Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Category(code, name, "", register, icd10, money, from, to, 100, "",
                register == Register.FEDERAL ? 1 : 2, "", false, Programme.NONE, Optional.empty(), "", "", 1);
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static List<String> rows() {
        try (var lines = new BufferedReader(new InputStreamReader(
                CategorySeed.class.getResourceAsStream("/demo/categories.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
