package ru.medbus.domain.drugsupply.stock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Primary;

/** Prescriptions of tests: any that was written, kept in memory. */
@Primary
public class MemoryPrescriptions implements Prescriptions {
    private final Map<String, Dispensable> written = new ConcurrentHashMap<>();
    private final List<String> dispensed = new CopyOnWriteArrayList<>();

    public void write(String reference, int packs, String... gtins) {
        written.put(reference, new Dispensable(reference, "0125", reference, StockWorld.TODAY, Set.of(gtins), packs));
    }

    public List<String> dispensed() {
        return dispensed;
    }

    @Override
    public Optional<Dispensable> lock(String reference, String pharmacyOid) {
        return Optional.ofNullable(written.get(reference));
    }

    @Override
    public void dispensed(String reference, long operation, String sgtin, Share part) {
        dispensed.add(reference + " " + sgtin + " " + part);
    }
}
