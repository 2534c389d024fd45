/** Documents that regional systems send each other through the bus: journaled and delivered as they are. */
package ru.medbus.routes.relay;
