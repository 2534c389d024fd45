/** Documents of ФРЛЛО ↔ records of the upload (docs/systems/frllo.md). */
package ru.medbus.mappings.frllo;
