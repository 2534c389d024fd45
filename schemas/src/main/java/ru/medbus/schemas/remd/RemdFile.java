package ru.medbus.schemas.remd;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import ru.medbus.schemas.remd.v1.callback.GetDocumentFileRequest;
import ru.medbus.schemas.remd.v1.callback.GetDocumentFileResponse;

/** Published for РЭМД with the binding of SOAP 1.2: the bytes of a document that was registered by reference, asked by its localUid. */
@WebService(name = "RemdFile", targetNamespace = RemdCallback.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface RemdFile {
    /** An unknown localUid is answered with status {@code error}, not with a fault. */
    @WebMethod(operationName = "getDocumentFile", action = "getDocumentFile")
    @WebResult(name = "getDocumentFileResponse", targetNamespace = RemdCallback.NAMESPACE, partName = "parameters")
    GetDocumentFileResponse getDocumentFile(
            @WebParam(name = "getDocumentFileRequest", targetNamespace = RemdCallback.NAMESPACE, partName = "parameters") GetDocumentFileRequest request);
}
