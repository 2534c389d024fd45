package ru.medbus.adapters.formats;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.saxon.om.NamePool;
import net.sf.saxon.om.NamespaceUri;
import ru.medbus.adapters.formats.schematron.Engine;

/**
 * Guards Saxon's pool of names: it keeps every name of every document for ever, a million at most, and fails when it is
 * full. Real documents bring a few hundred names, all together.
 */
final class Names {
    /** Name in the tree for what is not taken into the pool any more; such elements are known to no rule. */
    static final String UNKNOWN = "unknown";
    private static final int MAX_OF_DOCUMENT = 1_000;
    private static final int MAX_OF_ALL = 200_000;

    /** One for the process, as the pool is. */
    static final Names SHARED = new Names(MAX_OF_ALL);

    private final NamePool pool = Engine.SAXON.getUnderlyingConfiguration().getNamePool();
    private final AtomicInteger room;

    /** @param room new names that may still be taken into the pool */
    Names(int room) {
        this.room = new AtomicInteger(room);
    }

    OfDocument ofDocument() {
        return new OfDocument();
    }

    /** Names of one document. */
    final class OfDocument {
        private final Set<String> brought = new HashSet<>();

        /** @throws ru.medbus.schemas.xml.XmlRefusedException the document brings more new names than any real one */
        boolean known(String uri, String name) {
            if (pool.getFingerprint(NamespaceUri.of(uri), name) >= 0) {
                return true;
            }
            brought.add(uri + ' ' + name);
            if (brought.size() > MAX_OF_DOCUMENT) {
                throw XmlRefusal.limit("больше " + MAX_OF_DOCUMENT + " незнакомых имён элементов и атрибутов", "", 0,
                        0);
            }
            return room.get() > 0 && room.getAndDecrement() > 0;
        }
    }
}
