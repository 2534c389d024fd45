/** ВИМИС, the federal systems by profile of medical help: their profiles and the service that we publish for them. */
package ru.medbus.schemas.vimis;
