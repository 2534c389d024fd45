package ru.medbus.adapters.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The central directory of a ZIP, read for what the JDK does not show: symbolic links among the entries, and their number
 * before anything is unpacked (APPNOTE.TXT 4.3.12, 4.3.16).
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int UNIX = 3;
    private static final int TYPE_MASK = 0170000;
    private static final int SYMLINK = 0120000;

    private ZipDirectory() {}

    /** @throws FormatRefusedException not a ZIP, too many entries, or a symbolic link among them */
    static void check(byte[] zip) {
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        int entries = Short.toUnsignedInt(bytes.getShort(end + 10));
        if (entries > PackageEntries.MAX_ENTRIES) {
            throw new FormatRefusedException("В пакете больше " + PackageEntries.MAX_ENTRIES + " файлов.");
        }
        int at = bytes.getInt(end + 16);
        for (int entry = 0; entry < entries; entry++) {
            at = next(bytes, at);
        }
    }

    private static int end(ByteBuffer zip) {
        for (int at = zip.limit() - END_SIZE; at >= 0; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw damaged();
    }

    private static int next(ByteBuffer zip, int at) {
        if (at < 0 || at > zip.limit() - ENTRY_SIZE || zip.getInt(at) != ENTRY) {
            throw damaged();
        }
        int name = Short.toUnsignedInt(zip.getShort(at + 28));
        int madeBy = zip.get(at + 5);
        int mode = zip.getInt(at + 38) >>> 16;
        if (madeBy == UNIX && (mode & TYPE_MASK) == SYMLINK) {
            throw new FormatRefusedException("В пакете есть символическая ссылка: «" + new String(zip.array(),
                    at + ENTRY_SIZE, Math.min(name, zip.limit() - at - ENTRY_SIZE), StandardCharsets.UTF_8)
                    + "». Положите сам файл.");
        }
        return at + ENTRY_SIZE + name + Short.toUnsignedInt(zip.getShort(at + 30))
                + Short.toUnsignedInt(zip.getShort(at + 32));
    }

    static FormatRefusedException damaged() {
        return new FormatRefusedException("Файл не является ZIP-архивом или повреждён.");
    }
}
