/** Passports: the network is loaded from ФРМО, the staff from ФРМР, on schedule and on demand. */
package ru.medbus.routes.passport;
