package ru.medbus.domain.passport.inventory;

/**
 * What must be in a room.
 *
 * @param lines by the book
 * @param found of them, wherever
 * @param guests found here and written elsewhere or nowhere
 */
public record InventorySheet(long id, long inventoryId, String title, int lines, int found, int guests) {}
