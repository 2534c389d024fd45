/** Limits of organisations: how much of a drug their doctors may prescribe in a period, in packs and in money. */
package ru.medbus.domain.drugsupply.allotment;
