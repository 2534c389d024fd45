/** Staff as ФРМР says it: portions of an organisation are applied one after another, who has gone is closed. */
package ru.medbus.domain.passport.staff;
