package ru.medbus.adapters.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A fault of SOAP 1.1 or 1.2.
 *
 * @param codes  from the general to the exact one, without prefixes; the first one says whose fault it is
 * @param reason the system's own words
 * @param detail name of the first element of the detail, by which a described fault is known; empty when there is none
 */
record SoapFault(List<String> codes, String reason, String detail) {
    /** Its own trouble: Server of SOAP 1.1, Receiver of 1.2. A fault that does not say is taken for ours. */
    boolean theirs() {
        return !codes.isEmpty() && codes.getFirst().matches("(Server|Receiver)(\\..*)?");
    }

    /** @param refusals described faults that blame the request, whatever the code says */
    RemoteException asException(String system, Optional<Duration> retryAfter, Set<String> refusals) {
        if (refusals.contains(detail)) {
            return new RemoteException.Rejected(system, detail, reason);
        }
        if (theirs()) {
            return new RemoteException.Unavailable(system, "SOAP Fault: " + reason, null, retryAfter.orElse(null));
        }
        return new RemoteException.Rejected(system, codes.isEmpty() ? "" : codes.getLast(), reason);
    }

    /** The reader stands on the Fault; on return, at its end. */
    static SoapFault read(XMLStreamReader reader) throws XMLStreamException {
        var codes = new ArrayList<String>();
        var reason = new StringBuilder();
        var detail = "";
        for (int depth = 1; depth > 0;) {
            int event = reader.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                depth++;
                switch (reader.getLocalName()) {
                    case "faultcode", "Value" -> {
                        codes.add(withoutPrefix(reader.getElementText().strip()));
                        depth--;
                    }
                    case "faultstring", "Text" -> {
                        reason.append(reader.getElementText().strip());
                        depth--;
                    }
                    case "detail", "Detail" -> {
                        detail = detail(reader, reason);
                        depth--;
                    }
                    default -> {
                    }
                }
            }
        }
        return new SoapFault(List.copyOf(codes), reason.toString(), detail);
    }

    /** Name of its first element; what its {@code message} says is added to the reason. */
    private static String detail(XMLStreamReader reader, StringBuilder reason) throws XMLStreamException {
        var name = "";
        for (int depth = 1; depth > 0;) {
            int event = reader.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamReader.START_ELEMENT) {
                name = name.isEmpty() ? reader.getLocalName() : name;
                if (depth == 2 && reader.getLocalName().equals("message")) {
                    add(reason, reader.getElementText().strip());
                } else {
                    depth++;
                }
            }
        }
        return name;
    }

    private static void add(StringBuilder reason, String words) {
        if (!words.isEmpty() && reason.indexOf(words) < 0) {
            reason.append(reason.isEmpty() ? "" : ": ").append(words);
        }
    }

    private static String withoutPrefix(String code) {
        return code.substring(code.indexOf(':') + 1);
    }
}
