package ru.medbus.simulators.mdlp;

import java.math.BigInteger;

/** Shares of a pack that were dispensed, {@code n/m} joined by «+»; an empty share is the whole of what is left. */
final class Parts {

    private Parts() {}

    static String with(String sold, String part) {
        var next = part.isEmpty() ? "*" : part;
        return sold.isEmpty() ? next : sold + "+" + next;
    }

    /** Whether no more is sold than a pack. */
    static boolean fit(String sold, String part) {
        return !sold.contains("*") && compare(part.isEmpty() ? sold : with(sold, part)) <= 0;
    }

    static boolean whole(String sold) {
        return sold.contains("*") || compare(sold) == 0;
    }

    /** The sum against a whole pack. */
    private static int compare(String sold) {
        var n = BigInteger.ZERO;
        var m = BigInteger.ONE;
        for (var part : sold.isEmpty() ? new String[0] : sold.split("\\+")) {
            var pair = part.split("/");
            var otherM = new BigInteger(pair[1]);
            n = n.multiply(otherM).add(new BigInteger(pair[0]).multiply(m));
            m = m.multiply(otherM);
        }
        return n.compareTo(m);
    }
}
