/** РЭМД, the federal registry of electronic medical documents: services that we publish for it, and how it writes time. */
package ru.medbus.schemas.remd;
