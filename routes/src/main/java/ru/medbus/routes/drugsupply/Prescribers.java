package ru.medbus.routes.drugsupply;

/** Which doctor of which МО a user is; the register of medical staff answers. */
public interface Prescribers {
    /**
     * @param login    of the user
     * @param name     «Фамилия Имя Отчество»
     * @param facility OID
     * @throws ru.medbus.domain.drugsupply.DrugSupplyRefusedException he may not prescribe there: why, and what to do
     */
    Prescriber of(String login, String name, String facility);
}
