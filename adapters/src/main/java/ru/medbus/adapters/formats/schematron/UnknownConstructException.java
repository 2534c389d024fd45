package ru.medbus.adapters.formats.schematron;

import ru.medbus.adapters.formats.FormatRefusedException;

/** Schematron that we would have to ignore: refused, because an ignored rule is a check that never fails. */
class UnknownConstructException extends FormatRefusedException {

    UnknownConstructException(String file, int line, String what) {
        super(file + ", строка " + line + ": " + what);
    }
}
