package ru.medbus.adapters.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways DER travels: as it is, as base64 with any line breaks, as one or many PEM blocks between other text. */
final class Armour {
    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*+)-----END \\1-----");
    private static final int SEQUENCE = 0x30;

    private Armour() {}

    /** @param label of the PEM block, empty for DER and bare base64 */
    record Block(String label, byte[] der) {}

    /** @throws IllegalArgumentException neither DER nor base64 */
    static List<Block> blocks(byte[] content) {
        if (content.length > 0 && content[0] == SEQUENCE) {
            return List.of(new Block("", content));
        }
        var text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.contains("-----BEGIN ")) {
            return List.of(new Block("", base64(text)));
        }
        var found = new ArrayList<Block>();
        for (var block = PEM.matcher(text); block.find();) {
            found.add(new Block(block.group(1), base64(block.group(2))));
        }
        return found;
    }

    /** Blocks of a folder's file with these labels, and unlabelled ones. */
    static List<byte[]> blocks(byte[] file, Set<String> labels) {
        try {
            return blocks(file).stream()
                    .filter(block -> block.label.isEmpty() || labels.contains(block.label))
                    .map(Block::der)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException("Файл не в формате PEM, base64 или DER");
        }
    }

    static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }

    private static byte[] base64(String text) {
        var bare = new StringBuilder(text.length());
        text.chars().filter(symbol -> symbol > ' ').forEach(symbol -> bare.append((char) symbol));
        return Base64.getDecoder().decode(bare.toString());
    }
}
