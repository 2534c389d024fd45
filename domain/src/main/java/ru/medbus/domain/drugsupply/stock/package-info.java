/** Packs with their codes: a ledger of movements, and where each pack is now. */
package ru.medbus.domain.drugsupply.stock;
