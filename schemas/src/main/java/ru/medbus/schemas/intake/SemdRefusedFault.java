package ru.medbus.schemas.intake;

import jakarta.xml.ws.WebFault;
import ru.medbus.schemas.intake.v1.Refusal;

/** A document was not taken. */
@WebFault(name = "refusal", targetNamespace = SemdPort.NAMESPACE)
public class SemdRefusedFault extends Exception {
    private final transient Refusal refusal;

    public SemdRefusedFault(String message, Refusal refusal) {
        super(message);
        this.refusal = refusal;
    }

    public Refusal getFaultInfo() {
        return refusal;
    }
}
