package ru.medbus.domain.reference.dictionary;

import java.util.List;

/**
 * What differs between two versions.
 *
 * @param added   rows only in the second, by key
 * @param removed rows only in the first
 * @param changed rows in both with other cells
 * @param sample  some of them, at most a hundred
 */
public record VersionDifference(int added, int removed, int changed, List<Change> sample) {

    /**
     * @param before name in the first version; empty when it was not there
     * @param after  name in the second; empty when it is gone
     */
    public record Change(String key, String code, String before, String after) {
        public String kind() {
            return before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "changed";
        }
    }
}
