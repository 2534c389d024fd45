/** Documents that pharmacies send of what they hand out, and what the answers of registries mean for forms. */
package ru.medbus.domain.drugsupply.outgoing;
