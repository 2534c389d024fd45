package ru.medbus.schemas.remd;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import ru.medbus.schemas.remd.v1.callback.RegisterDocumentResult;

/**
 * Published for РЭМД with the binding of SOAP 1.2: the result of a registration, hours later or never.
 *
 * <p>Two-way with an empty answer, so that the answer leaves only after the result is durable; a one-way operation
 * would be acknowledged before it is processed.
 */
@WebService(name = "RemdCallback", targetNamespace = RemdCallback.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface RemdCallback {
    String NAMESPACE = "http://egisz.rosminzdrav.ru/iehr/emdr/callback/";

    /** A repeat of a known {@code relatesToMessage} must be answered as the first one: РЭМД repeats until it is answered. */
    @WebMethod(operationName = "sendRegisterDocumentResult", action = "sendRegisterDocumentResult")
    void sendRegisterDocumentResult(
            @WebParam(name = "registerDocumentResult", targetNamespace = NAMESPACE, partName = "parameters") RegisterDocumentResult result);
}
