package ru.medbus.domain.patient.document;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose document each message is. */
@Service
public class DocumentRegister {
    private final DocumentMapper documents;

    DocumentRegister(DocumentMapper documents) {
        this.documents = documents;
    }

    /** Enters a document once; a repeat changes nothing. */
    @Transactional
    public void enter(PatientDocument document) {
        documents.insertIfAbsent(document);
    }
}
