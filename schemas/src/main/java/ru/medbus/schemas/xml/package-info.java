/** The one place where XML parsers and writers are made. */
package ru.medbus.schemas.xml;
