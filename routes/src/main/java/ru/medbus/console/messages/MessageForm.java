package ru.medbus.console.messages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.medbus.domain.journal.MessageFilter;
import ru.medbus.domain.journal.MessageState;
import ru.medbus.web.Times;

/** The filters of the list as they stand in the URL; a field left out is null. */
record MessageForm(String key, String type, String state, String system, String sender, String from, String to,
        String after) {

    MessageForm {
        key = filled(key);
        type = filled(type);
        state = filled(state);
        system = filled(system);
        sender = filled(sender);
        from = filled(from);
        to = filled(to);
        after = filled(after);
    }

    /** @param organisation the only one whose messages may be seen, empty for all */
    MessageFilter filter(Times times, Optional<String> organisation, int limit) {
        return new MessageFilter(given(key), given(type), wanted(), given(system), times.startOf(from),
                times.endOf(to), given(sender), given(after).filter(place -> place.matches("\\d{1,18}"))
                        .map(Long::valueOf),
                organisation, limit);
    }

    /** The same filters as a part of an address, from the beginning of the list: empty or {@code a=1&b=2&}. */
    String query() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("key", key);
        fields.put("type", type);
        fields.put("state", state);
        fields.put("system", system);
        fields.put("sender", sender);
        fields.put("from", from);
        fields.put("to", to);
        return fields.entrySet().stream().filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }

    private Optional<MessageState> wanted() {
        return Arrays.stream(MessageState.values()).filter(each -> each.word().equals(state)).findFirst();
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static String filled(String text) {
        return text == null ? "" : text.strip();
    }
}
