/** Forms of standards, norms of work and need for equipment. */
package ru.medbus.web.passport.norms;
