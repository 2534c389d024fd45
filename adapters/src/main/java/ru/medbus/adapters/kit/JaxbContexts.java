package ru.medbus.adapters.kit;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** One binding context per generated package, made once: making one costs milliseconds, using it microseconds. */
final class JaxbContexts {
    private static final Map<Package, JAXBContext> CONTEXTS = new ConcurrentHashMap<>();

    private JaxbContexts() {}

    static void marshal(Object root, XMLStreamWriter to) throws JAXBException {
        var marshaller = of(root.getClass()).createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        marshaller.marshal(root, to);
    }

    static <T> T unmarshal(XMLStreamReader from, Class<T> type) throws JAXBException {
        return type.cast(of(type).createUnmarshaller().unmarshal(from));
    }

    private static JAXBContext of(Class<?> type) {
        return CONTEXTS.computeIfAbsent(type.getPackage(), packaged -> create(type));
    }

    private static JAXBContext create(Class<?> type) {
        try {
            return JAXBContext.newInstance(type.getPackageName(), type.getClassLoader());
        } catch (JAXBException e) {
            throw new IllegalStateException("No binding for " + type.getPackageName(), e);
        }
    }
}
