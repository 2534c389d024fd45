/** Documents of patients: whose they are, and by which rules they go to whom. */
package ru.medbus.domain.patient.document;
