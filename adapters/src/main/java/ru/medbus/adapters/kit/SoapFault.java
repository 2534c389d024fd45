package ru.medbus.adapters.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A fault of SOAP 1.1 or 1.2.
 *
 * @param codes  from the general to the exact one, without prefixes; the first one says whose fault it is
 * @param reason the system's own words
 */
record SoapFault(List<String> codes, String reason) {
    /** Its own trouble: Server of SOAP 1.1, Receiver of 1.2. A fault that does not say is taken for ours. */
    boolean theirs() {
        return !codes.isEmpty() && codes.getFirst().matches("(Server|Receiver)(\\..*)?");
    }

    RemoteException asException(String system, Optional<Duration> retryAfter) {
        if (theirs()) {
            return new RemoteException.Unavailable(system, "SOAP Fault: " + reason, null, retryAfter.orElse(null));
        }
        return new RemoteException.Rejected(system, codes.isEmpty() ? "" : codes.getLast(), reason);
    }

    /** The reader stands on the Fault; on return, at its end. */
    static SoapFault read(XMLStreamReader reader) throws XMLStreamException {
        var codes = new ArrayList<String>();
        var reason = new StringBuilder();
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
                        Envelopes.skip(reader);
                        depth--;
                    }
                    default -> {
                    }
                }
            }
        }
        return new SoapFault(List.copyOf(codes), reason.toString());
    }

    private static String withoutPrefix(String code) {
        return code.substring(code.indexOf(':') + 1);
    }
}
