/** A document of the region ↔ messages of ВИМИС. Rules: docs/systems/vimis.md. */
package ru.medbus.mappings.vimis;
