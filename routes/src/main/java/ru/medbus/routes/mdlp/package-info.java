/** МДЛП: batches are gathered and sent, tickets applied, lists read, codes asked about, stock reconciled. */
package ru.medbus.routes.mdlp;
