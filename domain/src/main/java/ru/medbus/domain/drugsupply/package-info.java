/** Drug supply: who has the right to drugs free or cheaper, and what doctors prescribe. */
package ru.medbus.domain.drugsupply;
