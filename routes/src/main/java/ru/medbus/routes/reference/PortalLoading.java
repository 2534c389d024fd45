package ru.medbus.routes.reference;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import ru.medbus.adapters.kit.RemoteException;
import ru.medbus.adapters.nsi.NsiClient;
import ru.medbus.adapters.nsi.NsiSoapClient;
import ru.medbus.adapters.nsi.UnreadableFileException;
import ru.medbus.domain.reference.dictionary.Dictionaries;
import ru.medbus.domain.reference.dictionary.Dictionary;
import ru.medbus.domain.reference.dictionary.DictionaryOrders.Order;
import ru.medbus.domain.reference.dictionary.DictionaryRefusedException;
import ru.medbus.domain.reference.dictionary.LoadWay;
import ru.medbus.domain.reference.dictionary.DictionarySource;
import ru.medbus.schemas.nsi.NsiCode;

/** Does an order: asks for the newest version and loads it the way the administrator has chosen. */
@Service
public class PortalLoading {
    private static final Logger LOG = LoggerFactory.getLogger(PortalLoading.class);

    private final Dictionaries dictionaries;
    private final NsiClient nsi;
    private final NsiSoapClient soap;
    private final PortalVersions portal;
    private final FundVersions fund;

    PortalLoading(Dictionaries dictionaries, NsiClient nsi, NsiSoapClient soap, PortalVersions portal,
            FundVersions fund) {
        this.dictionaries = dictionaries;
        this.nsi = nsi;
        this.soap = soap;
        this.portal = portal;
        this.fund = fund;
    }

    /**
     * @throws RemoteException.Unavailable the portal did not answer: the same order may be done later
     * @throws RemoteException.Rejected    it answered with a refusal
     */
    public LoadReport load(Order order) {
        var dictionary = dictionaries.get(order.oid());
        var report = guarded(dictionary, () -> dictionary.source() == DictionarySource.FFOMS
                ? fund.load(dictionary, order.by())
                : fromPortal(dictionary, order));
        if (report.done()) {
            prune(dictionary.oid());
        }
        return report;
    }

    private LoadReport fromPortal(Dictionary dictionary, Order order) {
        var passport = dictionary.settings().way() == LoadWay.SOAP
                ? soap.passport(dictionary.oid())
                : nsi.passport(dictionary.oid());
        dictionaries.newest(dictionary.oid(), passport.shortName() == null ? "" : passport.shortName(),
                passport.version(), passport.codes().stream().map(NsiCode::value).toList());
        var known = dictionaries.versions(dictionary.oid()).stream()
                .anyMatch(version -> version.version().equals(passport.version()));
        if (!order.load() || known) {
            dictionaries.failed(dictionary.oid(), "");
            return LoadReport.done("Новейшая версия " + passport.version() + (known ? " уже загружена" : ""))
                    .with(passport);
        }
        return guarded(dictionary, () -> portal.load(dictionary, passport, order.by())).with(passport);
    }

    /** What is wrong with the content is told beside the dictionary and beside the message; a silence only beside. */
    private LoadReport guarded(Dictionary dictionary, Supplier<LoadReport> loading) {
        try {
            return loading.get();
        } catch (DictionaryRefusedException | UnreadableFileException wrong) {
            dictionaries.failed(dictionary.oid(), wrong.getMessage());
            return LoadReport.refused(wrong.getMessage());
        } catch (RemoteException remote) {
            dictionaries.failed(dictionary.oid(), remote.getMessage());
            throw remote;
        }
    }

    private void prune(String oid) {
        try {
            int dropped = dictionaries.prune(oid);
            LOG.debug("Dictionary {}: {} old versions are dropped", oid, dropped);
        } catch (DataAccessException readersAreThere) {
            LOG.warn("Old versions of dictionary {} stay until the next load: {}", oid, readersAreThere.getMessage());
        }
    }

    static String columnsNote(List<String> before, List<String> after) {
        var come = after.stream().filter(column -> !before.contains(column)).toList();
        var gone = before.stream().filter(column -> !after.contains(column)).toList();
        var note = (come.isEmpty() ? "" : "Появились столбцы: " + String.join(", ", come) + ". ")
                + (gone.isEmpty() ? "" : "Исчезли столбцы: " + String.join(", ", gone) + ".");
        return before.isEmpty() ? "" : note.strip();
    }
}
