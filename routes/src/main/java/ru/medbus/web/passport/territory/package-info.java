/** Territories and demography: the tree, the pyramid of ages, loading of a year from a file with its preview. */
package ru.medbus.web.passport.territory;
