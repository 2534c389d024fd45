package ru.medbus.schemas.mdlp;

import java.util.List;

/** What codes are asked for; {@code null} is no condition. */
public record SgtinFilter(List<String> sgtins, String sysId, List<String> status) {}
