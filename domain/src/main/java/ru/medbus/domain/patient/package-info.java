/** Patients of the region: their index, registers, documents and consents. */
package ru.medbus.domain.patient;
