/** Prescriptions: drugs, forms and their terms, numbers, states; sheets of standing prescriptions, blanks. */
package ru.medbus.domain.drugsupply.prescription;
