/** Installed format packages: which editions of documents there are, when they are in force, how they are checked. */
package ru.medbus.domain.reference.formats;
