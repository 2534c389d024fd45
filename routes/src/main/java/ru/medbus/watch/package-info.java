/** Watches the exchange: counts for metrics and charts, conditions that become alerts, notices by mail and webhook. */
package ru.medbus.watch;
