package ru.medbus.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message of Protocol Buffers by the numbers of its fields: enough to read what a test wants of it. */
final class ProtoMessage {
    private final byte[] bytes;
    private final Map<Integer, List<byte[]>> texts = new HashMap<>();
    private final Map<Integer, Long> numbers = new HashMap<>();
    private int at;

    ProtoMessage(byte[] bytes) {
        this.bytes = bytes;
        while (at < bytes.length) {
            long tag = varint();
            int field = (int) (tag >> 3);
            switch ((int) tag & 7) {
                case 0 -> numbers.put(field, varint());
                case 1 -> at += 8;
                case 2 -> texts.computeIfAbsent(field, any -> new ArrayList<>()).add(text());
                case 5 -> at += 4;
                default -> throw new IllegalArgumentException("No such wire type: " + tag);
            }
        }
    }

    List<byte[]> all(int field) {
        return texts.getOrDefault(field, List.of());
    }

    byte[] one(int field) {
        return all(field).isEmpty() ? new byte[0] : all(field).getFirst();
    }

    long number(int field) {
        return numbers.getOrDefault(field, 0L);
    }

    byte[] whole() {
        return bytes;
    }

    private byte[] text() {
        int length = (int) varint();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
