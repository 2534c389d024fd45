package ru.medbus.routes.drugsupply;

import java.util.Optional;

/** Which doctor of which МО a user is; the register of medical staff answers. */
public interface Prescribers {
    /**
     * @param login    of the user
     * @param name     «Фамилия Имя Отчество»
     * @param facility OID
     * @return empty when he is not known as a doctor there
     */
    Optional<Prescriber> of(String login, String name, String facility);
}
