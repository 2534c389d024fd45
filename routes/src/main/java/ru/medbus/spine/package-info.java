/**
 * The spine: {@code spine:<queue>} brings journaled messages from their queue through a route in batches, writes the
 * outcomes in one insert, commits PostgreSQL and then the broker. Written once; every exchange uses it.
 */
package ru.medbus.spine;
