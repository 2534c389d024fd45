/** Forms of drug supply: beneficiaries, requests, prescriptions, their papers. */
package ru.medbus.web.drugs;
