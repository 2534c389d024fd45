/** Forms of inventory: campaigns, counting by scanner or by hand, decisions, papers. */
package ru.medbus.web.passport.inventory;
