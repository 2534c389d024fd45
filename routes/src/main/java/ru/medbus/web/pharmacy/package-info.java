/** Forms of pharmacies and stores: receipts, stock, moves, and what МДЛП says of them. */
package ru.medbus.web.pharmacy;
