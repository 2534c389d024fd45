package ru.medbus.adapters.nsi;

import java.util.Map;

/** Takes rows one after another. */
@FunctionalInterface
public interface RowSink {
    /** @param row column → value, without empty ones; the sink may not keep it */
    void take(Map<String, String> row);
}
