package ru.medbus.soap;

import jakarta.jws.WebService;
import org.springframework.stereotype.Component;
import ru.medbus.domain.journal.Answers;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.Journal;
import ru.medbus.mappings.remd.FileToRemd;
import ru.medbus.schemas.remd.RemdCallback;
import ru.medbus.schemas.remd.RemdFile;
import ru.medbus.schemas.remd.v1.callback.GetDocumentFileRequest;
import ru.medbus.schemas.remd.v1.callback.GetDocumentFileResponse;

/** РЭМД asks for the bytes of a document that was registered by reference. */
@Component
@WebService(endpointInterface = "ru.medbus.schemas.remd.RemdFile", serviceName = "RemdFileService", portName = "RemdFile", targetNamespace = RemdCallback.NAMESPACE)
class RemdFileEndpoint implements RemdFile {
    private final Answers answers;
    private final Journal journal;

    RemdFileEndpoint(Answers answers, Journal journal) {
        this.answers = answers;
        this.journal = journal;
    }

    @Override
    public GetDocumentFileResponse getDocumentFile(GetDocumentFileRequest request) {
        return answers.messageOf(request.getLocalUid())
                .flatMap(message -> journal.body(message, Body.DOCUMENT))
                .map(body -> FileToRemd.found(body.content()))
                .orElseGet(FileToRemd::absent);
    }
}
