/** Documents that regional systems exchange through the bus as they are: only their names are read. */
package ru.medbus.mappings.relay;
