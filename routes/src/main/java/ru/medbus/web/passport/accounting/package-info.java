/** Accounting beside the passport: differences and decisions on them, files taken in, payroll by posts. */
package ru.medbus.web.passport.accounting;
