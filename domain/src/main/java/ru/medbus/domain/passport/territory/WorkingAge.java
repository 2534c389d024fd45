package ru.medbus.domain.passport.territory;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Between which ages people count as able to work. The age of retirement moves by steps (350-ФЗ), so the borders are set
 * for the year that is looked at.
 *
 * @param from    first age, both sexes
 * @param menTo   last age of men
 * @param womenTo last age of women
 */
@ConfigurationProperties("medbus.population.working-age")
public record WorkingAge(@DefaultValue("16") int from, @DefaultValue("64") int menTo,
        @DefaultValue("59") int womenTo) {
    private static final int BAND = 5;

    public WorkingAge {
        if (from < 1 || menTo < from || womenTo < from || Math.max(menTo, womenTo) >= AgeStructure.LAST_AGE) {
            throw new IllegalArgumentException("medbus.population.working-age: нужно 1 ≤ from ≤ men-to, women-to < "
                    + AgeStructure.LAST_AGE);
        }
    }

    /** Children for planning of their help, then all by ability to work; the two views overlap. */
    public List<AgeGroup> groups(AgeStructure people) {
        return List.of(group("0–14 лет", people, 0, 14, 14), group("15–17 лет", people, 15, 17, 17),
                group("моложе трудоспособного", people, 0, from - 1, from - 1),
                group("трудоспособный", people, from, menTo, womenTo),
                new AgeGroup("старше трудоспособного", people.people(Sex.MALE, menTo + 1, AgeStructure.LAST_AGE),
                        people.people(Sex.FEMALE, womenTo + 1, AgeStructure.LAST_AGE)));
    }

    /** Every five years, the last ones together. */
    public static List<AgeGroup> bands(AgeStructure people) {
        return IntStream.iterate(0, age -> age <= AgeStructure.LAST_AGE, age -> age + BAND)
                .mapToObj(age -> age == AgeStructure.LAST_AGE
                        ? group(age + " и старше", people, age, age, age)
                        : group(age + "–" + (age + BAND - 1), people, age, age + BAND - 1, age + BAND - 1))
                .toList();
    }

    private static AgeGroup group(String title, AgeStructure people, int from, int menTo, int womenTo) {
        return new AgeGroup(title, people.people(Sex.MALE, from, menTo), people.people(Sex.FEMALE, from, womenTo));
    }
}
