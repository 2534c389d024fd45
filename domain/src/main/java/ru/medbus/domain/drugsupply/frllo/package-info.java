/** What the federal register of beneficiaries (ФРЛЛО) is told of citizens, rights, prescriptions and releases, and what it answers. */
package ru.medbus.domain.drugsupply.frllo;
