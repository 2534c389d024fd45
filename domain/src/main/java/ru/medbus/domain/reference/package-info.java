/** What the region takes from outside as given: formats of documents and dictionaries. */
package ru.medbus.domain.reference;
