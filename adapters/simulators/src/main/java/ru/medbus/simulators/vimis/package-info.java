/** Working twins of the five ВИМИС: check, keep a document once, call back. What they do not imitate: docs/systems/vimis.md. */
package ru.medbus.simulators.vimis;
