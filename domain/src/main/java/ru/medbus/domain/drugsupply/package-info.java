/**
 * Preferential drug supply: who has the right to drugs free or cheaper, what doctors prescribe, what pharmacies hold and
 * hand out, and what МДЛП must be told of every pack.
 */
package ru.medbus.domain.drugsupply;
