/** Dictionaries: ordered loads are done, by schedule or on demand, from the portal or from a file. */
package ru.medbus.routes.reference;
