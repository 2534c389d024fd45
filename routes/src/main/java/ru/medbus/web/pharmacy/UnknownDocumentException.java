package ru.medbus.web.pharmacy;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is none of this number. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
