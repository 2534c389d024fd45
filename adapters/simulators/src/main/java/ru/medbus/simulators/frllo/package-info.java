/** Working twin of ФРЛЛО behind ИПС: keeps citizens, rights, prescriptions and releases, answers late, document by document. What it does not imitate: docs/systems/frllo.md. */
package ru.medbus.simulators.frllo;
