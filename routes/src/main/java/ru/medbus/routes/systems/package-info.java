/** The outside systems as the console knows them: switch, address, the queue that serves each. */
package ru.medbus.routes.systems;
