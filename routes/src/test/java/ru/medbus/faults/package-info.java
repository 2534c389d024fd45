/**
 * Kills real processes while documents flow, then counts: what was acknowledged, what the journal holds and what the
 * recipients have must be the same documents, each once.
 */
package ru.medbus.faults;
