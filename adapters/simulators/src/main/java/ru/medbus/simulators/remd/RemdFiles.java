package ru.medbus.simulators.remd;

import static ru.medbus.simulators.remd.RemdNames.CALLBACK;

import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import ru.medbus.simulators.kit.Courier;
import ru.medbus.simulators.kit.Soap;
import ru.medbus.simulators.kit.SoapMessage;
import ru.medbus.simulators.kit.SoapMessage.MalformedException;
import ru.medbus.simulators.kit.XmlNode;

/** Asks the system that registered a document by reference for its file. */
final class RemdFiles {
    private static final String ACTION = "getDocumentFile";

    private final Courier courier;
    private final Optional<URI> service;

    RemdFiles(Courier courier, Optional<URI> service) {
        this.courier = courier;
        this.service = service;
    }

    /** The file, or the code of what went wrong. */
    sealed interface Answer {
        record File(byte[] bytes) implements Answer {}

        record Failed(RemdRefusal why) implements Answer {}
    }

    Answer get(String localUid) {
        if (service.isEmpty()) {
            return failed("MIS_NOT_AVAILABLE", "Адрес сервиса системы, предоставляющей документ, не зарегистрирован");
        }
        try {
            var to = service.get();
            var request = Soap.V12.envelope(to.toString(), ACTION, "",
                    out -> out.open(CALLBACK, "getDocumentFileRequest").text(CALLBACK, "localUid", localUid).close());
            var response = courier.post(to, Soap.V12, ACTION, request);
            return response.statusCode() == 200
                    ? file(SoapMessage.read(response.body(), Soap.V12).body())
                    : failed("MIS_ERROR", "Сервис системы ответил HTTP " + response.statusCode());
        } catch (IOException e) {
            return failed("MIS_NOT_AVAILABLE", "Сервис системы, предоставляющей документ, не доступен");
        } catch (MalformedException | IllegalArgumentException e) {
            return failed("RMIS_ERROR", "Ответ getDocumentFileResponse не разобран");
        }
    }

    private static Answer file(XmlNode response) {
        var document = response.child(CALLBACK, "document");
        if (!response.is(CALLBACK, "getDocumentFileResponse")) {
            return failed("RMIS_ERROR", "Ожидался getDocumentFileResponse");
        }
        if (!response.text(CALLBACK, "status").equals("success") || document.isEmpty()) {
            return failed("FILE_WAS_NOT_SENT", "ИС не передала файл ЭМД");
        }
        var bytes = Base64.getMimeDecoder().decode(document.get().text(CALLBACK, "data"));
        var crc = new CRC32();
        crc.update(bytes);
        return document.get().text(CALLBACK, "checksum").equals(Long.toString(crc.getValue()))
                ? new Answer.File(bytes)
                : failed("GET_DOCUMENT_FILE_ERROR", "Контрольная сумма переданного файла не совпадает");
    }

    private static Answer failed(String code, String text) {
        return new Answer.Failed(new RemdRefusal(code, text));
    }
}
