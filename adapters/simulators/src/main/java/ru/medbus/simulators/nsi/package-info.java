/** Working twin of ФР НСИ and НСИ ФФОМС: passports, versions, pages, differences, files. What it does not imitate: docs/systems/nsi.md. */
package ru.medbus.simulators.nsi;
