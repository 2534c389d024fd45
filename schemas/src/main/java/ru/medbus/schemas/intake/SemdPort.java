package ru.medbus.schemas.intake;

import jakarta.jws.WebMethod;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.jws.soap.SOAPBinding;
import ru.medbus.schemas.intake.v1.SubmitRequest;
import ru.medbus.schemas.intake.v1.SubmitResponse;

/** СЭМД in by SOAP, with MTOM: the twin of {@code POST /api/v1/semd}. */
@WebService(name = "SemdPort", targetNamespace = SemdPort.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
public interface SemdPort {
    String NAMESPACE = "urn:medbus:semd:v1";

    /** @throws SemdRefusedFault not taken; the detail says why */
    @WebMethod(operationName = "submit", action = "submit")
    @WebResult(name = "submitResponse", targetNamespace = NAMESPACE, partName = "parameters")
    SubmitResponse submit(
            @WebParam(name = "submitRequest", targetNamespace = NAMESPACE, partName = "parameters") SubmitRequest request)
            throws SemdRefusedFault;
}
