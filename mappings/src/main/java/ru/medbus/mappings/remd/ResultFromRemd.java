package ru.medbus.mappings.remd;

import java.util.List;
import java.util.Optional;
import ru.medbus.schemas.remd.v1.callback.RegisterDocumentResult;
import ru.medbus.schemas.remd.v1.callback.RegisteredItem;
import ru.medbus.schemas.remd.v1.callback.RemdError;

/** registerDocumentResult → what was decided. The moment of registration was seen under two names. */
public final class ResultFromRemd {
    private static final String SUCCESS = "success";

    private ResultFromRemd() {}

    /** @throws IllegalArgumentException it says neither what it answers nor what was decided */
    public static RemdResult read(RegisterDocumentResult result) {
        var relatesTo = Optional.ofNullable(result.getRelatesToMessage()).filter(id -> !id.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("Нет relatesToMessage"));
        var localUid = Optional.ofNullable(result.getLocalUid());
        return SUCCESS.equals(result.getStatus())
                ? registered(relatesTo, localUid, result)
                : new RemdResult.Refused(relatesTo, localUid, refusals(result));
    }

    private static RemdResult registered(String relatesTo, Optional<String> localUid, RegisterDocumentResult result) {
        var item = Optional.ofNullable(result.getRegistryItem());
        var emdrId = item.map(RegisteredItem::getEmdrId)
                .orElseThrow(() -> new IllegalArgumentException("Нет emdrId при status=success"));
        return new RemdResult.Registered(relatesTo, localUid, emdrId,
                item.map(RegisteredItem::getRegistrationDateTime)
                        .or(() -> item.map(RegisteredItem::getRegistrationDate)));
    }

    private static List<RemdResult.Refusal> refusals(RegisterDocumentResult result) {
        return result.getErrors() == null
                ? List.of()
                : result.getErrors().getItem().stream().map(ResultFromRemd::refusal).toList();
    }

    private static RemdResult.Refusal refusal(RemdError error) {
        return new RemdResult.Refusal(Optional.ofNullable(error.getCode()).orElse(""),
                Optional.ofNullable(error.getMessage()).orElse(""));
    }
}
