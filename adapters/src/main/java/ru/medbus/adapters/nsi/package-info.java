/** ФР НСИ and НСИ ФФОМС: passports, versions, rows by pages or as files, and reading of those files (docs/systems/nsi.md). */
package ru.medbus.adapters.nsi;
