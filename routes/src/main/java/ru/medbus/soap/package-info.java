/** What we publish by SOAP under /services: СЭМД in, and the callbacks of РЭМД and ВИМИС. */
package ru.medbus.soap;
