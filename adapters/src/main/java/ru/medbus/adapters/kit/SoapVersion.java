package ru.medbus.adapters.kit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/** What differs between SOAP 1.1 and 1.2 on the wire. */
public enum SoapVersion {
    V11("http://schemas.xmlsoap.org/soap/envelope/") {
        @Override
        ContentType type(String action) {
            return ContentType.create("text/xml", StandardCharsets.UTF_8);
        }

        @Override
        Map<String, String> headers(String action) {
            return Map.of("SOAPAction", "\"" + action + "\"");
        }
    },
    V12("http://www.w3.org/2003/05/soap-envelope") {
        @Override
        ContentType type(String action) {
            return ContentType.create("application/soap+xml", new BasicNameValuePair("charset", "UTF-8"),
                    new BasicNameValuePair("action", action));
        }

        @Override
        Map<String, String> headers(String action) {
            return Map.of();
        }
    };

    private final String namespace;

    SoapVersion(String namespace) {
        this.namespace = namespace;
    }

    String namespace() {
        return namespace;
    }

    abstract ContentType type(String action);

    abstract Map<String, String> headers(String action);
}
