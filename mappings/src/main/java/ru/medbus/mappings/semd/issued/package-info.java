/** Prescriptions that doctors issue in our own forms → СЭМД. */
package ru.medbus.mappings.semd.issued;
