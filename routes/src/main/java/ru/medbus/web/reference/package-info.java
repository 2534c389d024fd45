/** What forms of all modules take from dictionaries: the type-ahead. */
package ru.medbus.web.reference;
