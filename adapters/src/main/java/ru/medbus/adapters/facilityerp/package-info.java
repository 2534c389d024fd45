/** Files of accounting and payroll systems: XML, CSV, DBF, read row by row. See docs/systems/facilityerp.md. */
package ru.medbus.adapters.facilityerp;
