package ru.medbus.routes.drugsupply;

import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;

/** Which pharmacist of which pharmacy a user is, and who gives the pharmacy's documents legal force. */
public interface Pharmacists {
    /** @throws DrugSupplyRefusedException why he cannot sign there, and what to do */
    Prescriber of(String login, String pharmacy);
}
