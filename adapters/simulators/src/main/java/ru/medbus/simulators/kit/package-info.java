/** What every simulator needs: a loopback HTTP server, a book of what was taken in, failures on request. */
package ru.medbus.simulators.kit;
