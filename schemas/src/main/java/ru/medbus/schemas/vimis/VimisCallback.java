package ru.medbus.schemas.vimis;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import ru.medbus.schemas.vimis.v1.callback.SendInterimMsg;
import ru.medbus.schemas.vimis.v1.callback.SendResult;

/**
 * Published for every ВИМИС (SOAP 1.1): results and interim messages about documents that it has taken in.
 *
 * <p>Two-way with an empty answer where the official description says one-way: the answer leaves only after the
 * result is durable. The official sample has the Action {@code sendResult} over an interim
 * message: whoever publishes this must let the body decide and drop the header SOAPAction.
 */
@WebService(name = "Callback", targetNamespace = VimisCallback.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface VimisCallback {
    String NAMESPACE = "http://callback.mis.vimis.rosminzdrav.ru/";

    /** The last word on a document: 1 taken, 0 refused. A repeat must be answered as the first one. */
    @WebMethod(operationName = "sendResult", action = "sendResult")
    void sendResult(
            @WebParam(name = "sendResult", targetNamespace = NAMESPACE, partName = "parameters") SendResult result);

    /** A stage passed, for information: nothing is decided by it. */
    @WebMethod(operationName = "sendInterimMsg", action = "sendInterimMsg")
    void sendInterimMsg(
            @WebParam(name = "sendInterimMsg", targetNamespace = NAMESPACE, partName = "parameters") SendInterimMsg message);
}
