/** The production calendar: which days are working ones, and what a term in working days ends with. */
package ru.medbus.domain.reference.calendar;
