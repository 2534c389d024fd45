/** What ФРМО says of the network: loaded whole or not at all, with the region's own corrections kept. */
package ru.medbus.domain.passport.federal;
