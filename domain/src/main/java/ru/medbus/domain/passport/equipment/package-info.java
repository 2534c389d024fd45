/** The register of medical equipment: units, where they stand, how they work, who cares for them. */
package ru.medbus.domain.passport.equipment;
