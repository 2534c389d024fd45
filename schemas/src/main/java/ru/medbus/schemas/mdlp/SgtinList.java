package ru.medbus.schemas.mdlp;

import java.util.List;

/** Lists may be {@code null}: what is empty may be left out. */
public record SgtinList(List<Sgtin> entries, Integer total, List<SgtinFailure> failedEntries, Integer failed) {}
