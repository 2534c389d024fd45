/** Registers of beneficiaries: categories, rights with their documents, refusals of НСУ, requests for inclusion. */
package ru.medbus.domain.drugsupply.beneficiary;
