/** A small МДЛП: codes with statuses and owners, documents processed later, tickets, notifications, rate limits. */
package ru.medbus.simulators.mdlp;
