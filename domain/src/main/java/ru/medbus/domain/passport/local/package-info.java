/** Organisations that are not in ФРМО and that the region enters itself: pharmacies. */
package ru.medbus.domain.passport.local;
