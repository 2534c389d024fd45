/** What equipment departments lack: norm of the standards minus what works, with the reasons. */
package ru.medbus.domain.passport.need;
