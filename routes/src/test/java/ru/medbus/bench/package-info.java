/**
 * Measurements of the whole bus in a process of its own, next to the same steps in plain Java. Run by {@code make bench};
 * results go to docs/benchmarks.md.
 */
package ru.medbus.bench;
