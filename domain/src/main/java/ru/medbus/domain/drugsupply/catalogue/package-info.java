/** The catalogue of drugs: СМНН and КЛП of ЕСКЛП as НСИ publishes them, GTINs of packs, and what the region adds. */
package ru.medbus.domain.drugsupply.catalogue;
