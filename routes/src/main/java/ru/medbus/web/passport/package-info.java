/** Forms of the passport: organisations, their structure, staff, equipment, territories. */
package ru.medbus.web.passport;
