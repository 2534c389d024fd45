package ru.medbus.simulators.mdlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What МДЛП tells of codes: of those named, and of those at a place. */
final class MdlpCodeAnswers {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int USUAL_PAGE = 100;

    private final MdlpCodes codes;

    MdlpCodeAnswers(MdlpCodes codes) {
        this.codes = codes;
    }

    ObjectNode named(JsonNode asked) {
        var entries = MAPPER.createArrayNode();
        var failed = MAPPER.createArrayNode();
        for (var sgtin : asked.path("filter").path("sgtins")) {
            codes.find(sgtin.asText()).ifPresentOrElse(code -> entries.add(record(code)), () -> failed.add(node()
                    .put("sgtin", sgtin.asText()).put("error_code", 2).put("error_desc", "Код не найден")));
        }
        return node().put("total", entries.size()).put("failed", failed.size())
                .<ObjectNode>set("entries", entries).set("failed_entries", failed);
    }

    ObjectNode atPlace(JsonNode asked) {
        var statuses = statuses(asked);
        var all = codes.at(asked.path("filter").path("sys_id").asText()).stream()
                .filter(code -> statuses.isEmpty() || statuses.contains(code.status())).toList();
        var entries = MAPPER.createArrayNode();
        all.stream().skip(asked.path("start_from").asInt()).limit(asked.path("count").asInt(USUAL_PAGE))
                .forEach(code -> entries.add(record(code)));
        return node().put("total", all.size()).set("entries", entries);
    }

    private static List<String> statuses(JsonNode asked) {
        var wanted = new ArrayList<String>();
        asked.path("filter").path("status").forEach(each -> wanted.add(each.asText()));
        return wanted;
    }

    private static ObjectNode record(MdlpCode code) {
        return node().put("sgtin", code.sgtin()).put("gtin", code.sgtin().substring(0, 14)).put("status", code.status())
                .put("batch", code.batch()).put("expiration_date", code.expires()).put("sys_id", code.place())
                .put("owner", code.place()).put("pack3_id", code.box()).put("halt_id", haltId(code))
                .put("halt_doc_num", code.halt().isEmpty() ? null : code.halt());
    }

    private static String haltId(MdlpCode code) {
        return code.halt().isEmpty()
                ? null
                : UUID.nameUUIDFromBytes(code.halt().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static ObjectNode node() {
        return MAPPER.createObjectNode();
    }
}
