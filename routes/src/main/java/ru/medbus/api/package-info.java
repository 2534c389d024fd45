/** The API for systems: documents in, messages and their states out. Described at /api/docs. */
package ru.medbus.api;
