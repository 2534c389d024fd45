/** ФРМО as НСИ publishes it → records of the network (docs/systems/frmo.md, «Столбцы»). */
package ru.medbus.mappings.frmo;
