/** Rows of accounting and payroll systems → lines of the passport. Rules: docs/systems/facilityerp.md, «Столбцы». */
package ru.medbus.mappings.facilityerp;
