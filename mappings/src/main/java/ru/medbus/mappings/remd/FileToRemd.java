package ru.medbus.mappings.remd;

import ru.medbus.schemas.remd.v1.callback.DocumentFile;
import ru.medbus.schemas.remd.v1.callback.Errors;
import ru.medbus.schemas.remd.v1.callback.GetDocumentFileResponse;
import ru.medbus.schemas.remd.v1.callback.RemdError;

/** A stored document, or its absence → answer to getDocumentFile. */
public final class FileToRemd {
    private FileToRemd() {}

    /** @param document byte for byte as it was registered */
    public static GetDocumentFileResponse found(byte[] document) {
        var file = new DocumentFile();
        file.setData(document);
        file.setChecksum(Checksum.of(document));
        var response = new GetDocumentFileResponse();
        response.setStatus("success");
        response.setDocument(file);
        return response;
    }

    public static GetDocumentFileResponse absent() {
        var error = new RemdError();
        error.setCode("FILE_WAS_NOT_SENT");
        error.setMessage("Документ с таким localUid не найден");
        var response = new GetDocumentFileResponse();
        response.setStatus("error");
        response.setErrors(new Errors());
        response.getErrors().getItem().add(error);
        return response;
    }
}
