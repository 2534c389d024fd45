/** A set of XSD files compiled for many workers, and its refusals said in Russian. */
package ru.medbus.adapters.formats.xsd;
