package ru.medbus.domain.passport.territory;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import ru.medbus.domain.passport.PassportRefusedException;

/**
 * How many people of each sex and age there are.
 *
 * @param men   by age from 0; the last place is {@link #LAST_AGE} and older
 * @param women as well
 */
public record AgeStructure(List<Integer> men, List<Integer> women) {
    /** Ages from here on stand together. */
    public static final int LAST_AGE = 100;
    public static final AgeStructure NOBODY = new AgeStructure(Collections.nCopies(LAST_AGE + 1, 0),
            Collections.nCopies(LAST_AGE + 1, 0));

    /** @throws PassportRefusedException an age is missing, or a number is negative */
    public AgeStructure {
        men = List.copyOf(men);
        women = List.copyOf(women);
        check(men, "мужчины");
        check(women, "женщины");
    }

    public long total() {
        return people(Sex.MALE, 0, LAST_AGE) + people(Sex.FEMALE, 0, LAST_AGE);
    }

    public long total(Sex sex) {
        return people(sex, 0, LAST_AGE);
    }

    /** @param to the last age that counts */
    public long people(Sex sex, int from, int to) {
        return of(sex).subList(Math.min(from, LAST_AGE + 1), Math.min(to, LAST_AGE) + 1).stream()
                .mapToLong(Integer::longValue).sum();
    }

    public AgeStructure plus(AgeStructure other) {
        return new AgeStructure(sum(men, other.men), sum(women, other.women));
    }

    private List<Integer> of(Sex sex) {
        return sex == Sex.MALE ? men : women;
    }

    private static List<Integer> sum(List<Integer> one, List<Integer> other) {
        return IntStream.rangeClosed(0, LAST_AGE).mapToObj(age -> Math.addExact(one.get(age), other.get(age)))
                .toList();
    }

    private static void check(List<Integer> people, String whose) {
        if (people.size() != LAST_AGE + 1) {
            throw new PassportRefusedException("Нужны все возрасты от 0 до " + LAST_AGE + " (" + whose + "), а их "
                    + people.size() + ".");
        }
        IntStream.rangeClosed(0, LAST_AGE).filter(age -> people.get(age) < 0).findFirst().ifPresent(age -> {
            throw new PassportRefusedException("Возраст " + age + ", " + whose + ": число людей не может быть "
                    + people.get(age) + ".");
        });
    }
}
