/** Screens of the administrator: home, search, users, roles, systems' access, logs, state of the node. */
package ru.medbus.console;
