/**
 * Who may do what and who did what: staff, roles, systems' tokens, sign-ins; the audit trail and the log of looks into
 * bodies.
 */
package ru.medbus.domain.access;
