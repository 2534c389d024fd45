package ru.medbus.schemas.nsi;

import java.util.List;
import java.util.Map;

/**
 * One page of {@code data}.
 *
 * @param total rows of the whole version, by the portal's count
 * @param rows  column → value, in the order of the answer; a null of the wire is an absent column here
 */
public record NsiPage(String result, String resultText, String resultCode, int total, List<Map<String, String>> rows) {}
