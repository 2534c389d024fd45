/** Territories by ОКТМО and the people who live there, by year, sex and age. */
package ru.medbus.domain.passport.territory;
