/** What is wrong with the exchange, from when until when, and whether it has been told. */
package ru.medbus.domain.alert;
