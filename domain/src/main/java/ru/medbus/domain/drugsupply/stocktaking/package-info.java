/** Counting of packs by order: sheets, scans, differences from the book, decisions of a second person, postings. */
package ru.medbus.domain.drugsupply.stocktaking;
