/** Standards of equipment by type of department, in editions with their days, and norms of work. */
package ru.medbus.domain.passport.norms;
