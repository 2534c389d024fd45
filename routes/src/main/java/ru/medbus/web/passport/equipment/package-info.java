/** Forms of medical equipment: the register, a unit with its ledgers, labels. */
package ru.medbus.web.passport.equipment;
