/** ВИМИС: sending of documents to the federal systems by profile, and what became of them (docs/systems/vimis.md). */
package ru.medbus.adapters.vimis;
