package ru.medbus.routes.drugsupply;

import java.util.Optional;

/** Which pharmacist of which pharmacy a user is, and who gives the pharmacy's documents legal force. */
public interface Pharmacists {
    /** @return empty when he is not known as a pharmacist there */
    Optional<Prescriber> of(String login, String pharmacyOid);
}
