/** What accounting and payroll systems of organisations say, beside what the passport knows, and what is decided of it. */
package ru.medbus.domain.passport.accounting;
