/** The regional index of patients: one record for one person. Deterministic for now; likeness comes later. */
package ru.medbus.domain.patient.mpi;
