/** A document of the region ↔ messages of РЭМД. Which fields are unverified: docs/systems/remd.md. */
package ru.medbus.mappings.remd;
