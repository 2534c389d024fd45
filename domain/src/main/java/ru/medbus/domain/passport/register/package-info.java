/** All passports side by side: register, completeness, summary of the region. */
package ru.medbus.domain.passport.register;
