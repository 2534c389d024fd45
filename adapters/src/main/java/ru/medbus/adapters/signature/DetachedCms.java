package ru.medbus.adapters.signature;

/** A detached signature as it travels: DER, base64 or PEM. */
public final class DetachedCms {
    private DetachedCms() {}

    /** The same signature as DER; what is neither of the three is left as it came. */
    public static byte[] der(byte[] cms) {
        try {
            var blocks = Armour.blocks(cms);
            return blocks.size() == 1 ? blocks.getFirst().der() : cms;
        } catch (IllegalArgumentException e) {
            return cms;
        }
    }
}
