/**
 * What accounting and payroll systems of organisations send: columns and rows. The format is the region's own proposal,
 * with names as in EnterpriseData of 1С; its XSD is {@code facilityerp/1/accounting.xsd}.
 */
package ru.medbus.schemas.facilityerp;
