package ru.medbus.simulators.frmr;

import ru.medbus.simulators.kit.Soap;

/** The three faults that the receiver describes; all of them come under the code Server. */
public enum FrmrFault {
    VALIDATION("ValidationFault", "Документ не соответствует формату"),
    AUTHORIZATION("AuthorizationFault", "Нет прав на базовый объект"),
    SYSTEM("SystemFault", "Внутренняя ошибка подсистемы");

    private static final String SERVICE = "http://receiver.service.nr.eu.rt.ru/";

    private final String element;
    private final String text;

    FrmrFault(String element, String text) {
        this.element = element;
        this.text = text;
    }

    byte[] envelope(String more) {
        return Soap.V11.serverFault(element, out -> out.open(SERVICE, element)
                .text("", "message", more.isEmpty() ? text : more).close());
    }
}
