/** Who may prescribe and dispense: the register of medical and pharmaceutical staff (ФРМР) asked by the rules of the region. */
package ru.medbus.domain.drugsupply.prescriber;
