/** What follows from prescriptions: their documents, signatures, the way to РЭМД and the answer that comes back. */
package ru.medbus.routes.drugsupply;
