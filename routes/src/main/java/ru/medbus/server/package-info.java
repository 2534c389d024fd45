/** What the bus stands on: PostgreSQL and the broker, embedded or outside, and the folder of kept data. */
package ru.medbus.server;
