/** Who may prescribe: the register of medical staff (ФРМР) asked by the rules of the region. */
package ru.medbus.domain.drugsupply.prescriber;
