/** The network of organisations: its tree, its staff, loads of ФРМО and ФРМР and what is decided on differences. */
package ru.medbus.web.passport.network;
