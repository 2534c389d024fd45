package ru.medbus.domain.journal;

/** The journal cannot take a message now; nothing was promised for it. The sender may repeat in a while. */
public class JournalUnavailableException extends RuntimeException {
    public JournalUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
