/** Evidently invented people, facilities and documents, the same for the same seed and number; good and damaged. */
package ru.medbus.mappings.semd.invented;
