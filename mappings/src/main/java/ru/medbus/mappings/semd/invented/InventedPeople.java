package ru.medbus.mappings.semd.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import ru.medbus.domain.shared.Enp;
import ru.medbus.domain.shared.Snils;
import ru.medbus.mappings.semd.PersonName;
import ru.medbus.mappings.semd.compose.Address;
import ru.medbus.mappings.semd.compose.Coded;
import ru.medbus.mappings.semd.compose.IdentityPaper;
import ru.medbus.mappings.semd.compose.NsiDictionary;
import ru.medbus.mappings.semd.compose.Patient;

/**
 * People who cannot be taken for real ones: surnames like Примеров, passports of series 00 00, СНИЛС of accounts from
 * 999-000-000 and ЕНП of region 99, all with valid check digits. Person n of a seed is always the same one.
 */
public final class InventedPeople {
    private static final int ACCOUNTS = 1_000_000;
    private static final int FIRST_ACCOUNT = 999_000_000;
    private static final int ENP_REGION = 99;
    private static final List<String> SURNAMES = List.of("Примеров", "Тестов", "Образцов", "Шаблонов", "Выдуманов",
            "Условнов", "Эталонов", "Черновиков", "Небывалов", "Придуманов", "Макетов", "Пробнов");
    private static final List<String> MEN = List.of("Иван", "Пётр", "Алексей", "Николай", "Сергей", "Михаил");
    private static final List<String> WOMEN = List.of("Анна", "Мария", "Ольга", "Елена", "Татьяна", "Наталья");
    private static final List<String> FATHERS = List.of("Иванов", "Петров", "Алексеев", "Николаев", "Михайлов");
    private static final Coded MALE = NsiDictionary.SEX.row("1", "Мужской");
    private static final Coded FEMALE = NsiDictionary.SEX.row("2", "Женский");
    private static final Coded PASSPORT = NsiDictionary.IDENTITY_PAPER.row("1",
            "Паспорт гражданина Российской Федерации");
    private static final List<Coded> REGIONS = List.of(NsiDictionary.REGION.row("76", "Ярославская область"),
            NsiDictionary.REGION.row("62", "Рязанская область"), NsiDictionary.REGION.row("40", "Калужская область"));
    private final long seed;

    public InventedPeople(long seed) {
        this.seed = seed;
    }

    /** Person of that number, from 0; СНИЛС are all different up to a million. */
    public Patient person(int number) {
        var random = Seeds.of(seed, number);
        boolean male = random.nextBoolean();
        var bornOn = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(365 * 75));
        return new Patient("%07d".formatted(number), snils(number),
                Enp.compose(ENP_REGION, bornOn, male, Math.floorMod(number, 100_000)), name(random, male), bornOn,
                male ? MALE : FEMALE, passport(number, bornOn), address(random), "+70000000000");
    }

    /** Фамилия, имя, отчество of one sex. */
    static PersonName name(RandomGenerator random, boolean male) {
        return new PersonName(pick(random, SURNAMES) + (male ? "" : "а"), pick(random, male ? MEN : WOMEN),
                pick(random, FATHERS) + (male ? "ич" : "на"));
    }

    static Address address(RandomGenerator random) {
        var region = pick(random, REGIONS);
        return new Address(region.name() + ", г. Примерск, ул. Выдуманная, д. " + random.nextInt(1, 100), region,
                "000000");
    }

    static <T> T pick(RandomGenerator random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Snils snils(int number) {
        return Snils.ofAccount(FIRST_ACCOUNT + (int) Math.floorMod(seed * 7_919 + number, (long) ACCOUNTS));
    }

    /** Given at 20, when the photograph is changed, or at once to the younger. */
    private static IdentityPaper passport(int number, LocalDate bornOn) {
        var issuedOn = bornOn.plusYears(20);
        var last = LocalDate.of(2023, 1, 1);
        return new IdentityPaper(PASSPORT, "0000", "%06d".formatted(Math.floorMod(number, ACCOUNTS)),
                "Отдел образцов г. Примерска", "000-000", issuedOn.isAfter(last) ? last : issuedOn);
    }
}
