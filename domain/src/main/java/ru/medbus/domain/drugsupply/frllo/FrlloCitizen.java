package ru.medbus.domain.drugsupply.frllo;

import java.util.Optional;

/**
 * A citizen as a document names him. Empty texts are not told: they have not changed, or are not known.
 *
 * @param registerId  given by ФРЛЛО
 * @param bornOn      {@code yyyy-MM-dd}
 * @param sex         НСИ 11.1040
 * @param citizenship ОКСМ
 * @param paperType   НСИ 99.2.48
 * @param region      ОКАТО of the subject where he gets his drugs
 */
public record FrlloCitizen(long id, String registerId, String family, String given, String patronymic, String bornOn,
        String sex, String citizenship, String snils, String enp, String paperType, String paperSeries,
        String paperNumber, String paperOn, String paperIssuer, String region) {

    /** He whom ФРЛЛО knows already: by his ids, with what the format asks for all the same. */
    FrlloCitizen known() {
        return new FrlloCitizen(id, registerId, "", "", "", "", sex, citizenship, "", "", "", "", "", "", "", region);
    }

    /** What differs from what was told; everything when a value is gone, for that cannot be said. */
    FrlloCitizen changedSince(FrlloCitizen told) {
        if (gone(family, told.family) || gone(given, told.given) || gone(patronymic, told.patronymic)
                || gone(bornOn, told.bornOn) || gone(snils, told.snils) || gone(enp, told.enp)
                || gone(paper(), told.paper())) {
            return this;
        }
        boolean same = paper().equals(told.paper());
        return new FrlloCitizen(id, registerId, news(family, told.family), news(given, told.given),
                news(patronymic, told.patronymic), news(bornOn, told.bornOn), sex, citizenship,
                news(snils, told.snils), news(enp, told.enp), same ? "" : paperType, same ? "" : paperSeries,
                same ? "" : paperNumber, same ? "" : paperOn, same ? "" : paperIssuer, region);
    }

    /** The id under which ФРЛЛО knows him is no change of his. */
    boolean says(FrlloCitizen other) {
        return withoutId().equals(other.withoutId());
    }

    /** Name of a field without which ФРЛЛО takes nobody. */
    Optional<String> missing() {
        if (family.isEmpty() || given.isEmpty()) {
            return Optional.of("фамилия и имя");
        }
        if (bornOn.isEmpty()) {
            return Optional.of("дата рождения");
        }
        if (snils.isEmpty() && enp.isEmpty() && paper().isEmpty()) {
            return Optional.of("СНИЛС, полис ОМС или документ, удостоверяющий личность");
        }
        return region.isEmpty() ? Optional.of("код региона по ОКАТО (medbus.frllo.upload.region)") : Optional.empty();
    }

    /** Whether the document can be told: the format asks for kind, number and day. */
    public boolean hasPaper() {
        return !paper().isEmpty();
    }

    private String paper() {
        return paperType.isEmpty() || paperNumber.isEmpty() || paperOn.isEmpty()
                ? ""
                : String.join("|", paperType, paperSeries, paperNumber, paperOn, paperIssuer);
    }

    private FrlloCitizen withoutId() {
        return new FrlloCitizen(id, "", family, given, patronymic, bornOn, sex, citizenship, snils, enp, paperType,
                paperSeries, paperNumber, paperOn, paperIssuer, region);
    }

    private static boolean gone(String now, String before) {
        return now.isEmpty() && !before.isEmpty();
    }

    private static String news(String now, String before) {
        return now.equals(before) ? "" : now;
    }

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "FrlloCitizen " + id;
    }
}
