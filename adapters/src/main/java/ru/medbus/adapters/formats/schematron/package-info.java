/** ISO Schematron → one XSLT 3.0 that walks shared paths once; what it does not know it refuses. */
package ru.medbus.adapters.formats.schematron;
