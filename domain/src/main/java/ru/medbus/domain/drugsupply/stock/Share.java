package ru.medbus.domain.drugsupply.stock;

import java.util.Optional;

/** Доля of a pack, in lowest terms: how much of it was taken or is left. МДЛП writes it n/m. */
public record Share(int n, int m) implements Comparable<Share> {
    public static final Share WHOLE = new Share(1, 1);
    public static final Share NOTHING = new Share(0, 1);
    private static final int MOST = 100_000;

    public Share {
        if (n < 0 || m < 1 || n > m || m > MOST) {
            throw new IllegalArgumentException("Доля упаковки — дробь от 0 до 1, например 1/3");
        }
        int divisor = divisor(n, m);
        n /= divisor;
        m /= divisor;
    }

    /** «1/3»; empty when it is no share, or of nothing. */
    public static Optional<Share> parse(String text) {
        var parts = text.strip().split("/");
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,6}") || !parts[1].matches("[0-9]{1,6}")) {
            return Optional.empty();
        }
        int n = Integer.parseInt(parts[0]);
        int m = Integer.parseInt(parts[1]);
        return n < 1 || m < n || m > MOST ? Optional.empty() : Optional.of(new Share(n, m));
    }

    static Share of(String stored) {
        var parts = stored.split("/");
        return new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** @throws IllegalArgumentException more is taken than there is, or the shares do not add up */
    public Share minus(Share taken) {
        long common = (long) m / divisor(m, taken.m) * taken.m;
        long rest = n * (common / m) - taken.n * (common / taken.m);
        if (rest < 0) {
            throw new IllegalArgumentException("осталось " + this + " упаковки, а нужно " + taken);
        }
        int divisor = rest == 0 ? (int) Math.min(common, Integer.MAX_VALUE) : (int) divisor(rest, common);
        return rest == 0 ? NOTHING : new Share((int) (rest / divisor), Math.toIntExact(common / divisor));
    }

    @Override
    public int compareTo(Share other) {
        return Long.compare((long) n * other.m, (long) other.n * m);
    }

    public boolean whole() {
        return equals(WHOLE);
    }

    public boolean nothing() {
        return n == 0;
    }

    @Override
    public String toString() {
        return n + "/" + m;
    }

    private static int divisor(int a, int b) {
        return (int) divisor((long) a, b);
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
