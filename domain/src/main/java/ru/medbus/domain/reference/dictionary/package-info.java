/** Dictionaries: versions side by side, loaded whole or not at all, looked up by forms and checks, mapped to one another. */
package ru.medbus.domain.reference.dictionary;
