/** The way of a passport from a draft to an accepted edition, and editions compared. */
package ru.medbus.domain.passport.edition;
