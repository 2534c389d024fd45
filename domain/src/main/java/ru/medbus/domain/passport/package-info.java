/**
 * Passport of the health system: organisations, their departments, rooms, staff, equipment, beds, territories. What
 * other capabilities may ask stands here; the packages below are the capability's own.
 */
package ru.medbus.domain.passport;
