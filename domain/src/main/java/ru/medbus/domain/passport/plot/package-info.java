/** Врачебные участки: whom they serve, at which addresses, how many are attached. */
package ru.medbus.domain.passport.plot;
