/** Supply of drugs to those who are entitled to them: prescriptions, stock, its traceability. */
package ru.medbus.domain.drugsupply;
