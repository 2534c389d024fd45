package ru.medbus.schemas.frmo;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import ru.medbus.schemas.frmo.v1.callback.SendResponse;
import ru.medbus.schemas.frmo.v1.callback.SendResponseResponse;

/**
 * Published for ИПС: answers on requests that it has taken. The official description binds SOAP 1.1, the open adapter
 * SOAP 1.2, so both are served.
 */
@WebService(name = "Callback", targetNamespace = FrmoCallback.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface FrmoCallback {
    String NAMESPACE = "http://emu.callback.mis.service.nr.eu.rt.ru/";

    /** The answer on the request of this id; status 0 says that it is kept. A repeat is answered as the first one. */
    @WebMethod(operationName = "sendResponse", action = "sendResponse")
    @WebResult(name = "sendResponseResponse", targetNamespace = NAMESPACE, partName = "parameters")
    SendResponseResponse sendResponse(
            @WebParam(name = "sendResponse", targetNamespace = NAMESPACE, partName = "parameters") SendResponse answer);
}
