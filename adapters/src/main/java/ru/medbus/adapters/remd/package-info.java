/** РЭМД: registration of documents, search of what is registered, and what its refusals mean (docs/systems/remd.md). */
package ru.medbus.adapters.remd;
