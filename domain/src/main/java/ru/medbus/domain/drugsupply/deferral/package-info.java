/**
 * Отсроченное обслуживание: prescriptions whose drug a pharmacy has not got wait in its queue until the term of the order
 * in force; what arrives is set aside for the oldest and most urgent. And reservations, which set packs aside at once.
 */
package ru.medbus.domain.drugsupply.deferral;
