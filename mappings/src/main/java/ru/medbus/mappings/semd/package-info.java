/** СЭМД: what the bus reads from a document (facts, keys). Rules and paths: docs/systems/semd.md. */
package ru.medbus.mappings.semd;
