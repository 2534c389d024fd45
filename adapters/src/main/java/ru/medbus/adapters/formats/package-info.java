/**
 * Format packages: reads an official set (XSD, Schematron), compiles it and checks documents by it in one hardened parse.
 * Knows no database: what is installed and in force is told by the domain.
 */
package ru.medbus.adapters.formats;
