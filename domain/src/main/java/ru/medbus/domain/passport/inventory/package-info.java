/** Inventory of equipment: a campaign by order, sheets by room, counting, differences, decisions, the act. */
package ru.medbus.domain.passport.inventory;
