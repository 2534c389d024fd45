/** What an organisation keeps of itself: facts and contacts, buildings, rooms, technologies. */
package ru.medbus.domain.passport.facility;
