package ru.medbus.simulators.mdlp;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import ru.medbus.simulators.mdlp.MdlpRules.Error;

/** Texts that the simulated МДЛП writes: tickets 200 and notifications. */
final class MdlpTickets {

    private MdlpTickets() {}

    static String ticket(MdlpDocument document, String operation, List<Error> errors) {
        boolean none = errors.size() >= Math.max(1, document.objects().size());
        var verdict = errors.isEmpty() ? "Accepted" : none ? "Rejected" : "Partial";
        var text = new StringBuilder("<documents version=\"1.38\"><result action_id=\"200\" accept_time=\"")
                .append(OffsetDateTime.now(ZoneOffset.ofHours(3))).append("\"><operation>").append(document.kind())
                .append("</operation><operation_id>").append(operation).append("</operation_id><operation_result>")
                .append(verdict).append("</operation_result>");
        if (none && !errors.isEmpty()) {
            text.append("<operation_comment>Операция отклонена</operation_comment>");
        }
        for (var error : errors) {
            text.append("<errors><error_code>").append(error.code()).append("</error_code><error_desc>")
                    .append(error.text()).append("</error_desc>")
                    .append(error.object().isEmpty() ? "" : "<object_id>" + error.object() + "</object_id>")
                    .append("</errors>");
        }
        return text.append("</result></documents>").toString();
    }

    /** A notification with the body of the document it tells of. */
    static String notification(String name, int kind, String document, byte[] xml) {
        return new String(xml, java.nio.charset.StandardCharsets.UTF_8)
                .replaceFirst("<" + document + " ", "<" + name + " ")
                .replaceFirst("</" + document + ">", "</" + name + ">")
                .replaceFirst("action_id=\"\\d+\"", "action_id=\"" + kind + "\"");
    }
}
