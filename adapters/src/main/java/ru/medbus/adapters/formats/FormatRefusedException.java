package ru.medbus.adapters.formats;

import java.util.List;

/** A package that cannot be installed: damaged, incomplete or written in what the checker does not know. */
public class FormatRefusedException extends RuntimeException {
    private final List<String> reasons;

    /** @param reasons in the administrator's words, each with a file and line where known */
    public FormatRefusedException(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public FormatRefusedException(String reason) {
        this(List.of(reason));
    }

    public List<String> reasons() {
        return reasons;
    }
}
