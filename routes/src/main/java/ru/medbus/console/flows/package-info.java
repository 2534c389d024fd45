/** Screens of the flows: outside systems, routes with their picture, queues, rules, packages, certificates. */
package ru.medbus.console.flows;
