/** Values that every capability speaks of: numbers of people and organisations with their check digits. */
package ru.medbus.domain.shared;
