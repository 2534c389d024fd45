/** Passports and rows of ФР НСИ and НСИ ФФОМС → dictionaries of the region (docs/systems/nsi.md, «Столбцы»). */
package ru.medbus.mappings.nsi;
