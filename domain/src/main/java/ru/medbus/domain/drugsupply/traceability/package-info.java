/** What МДЛП is told of every pack, what it answers, and what its answer allows. */
package ru.medbus.domain.drugsupply.traceability;
