package ru.medbus.domain.drugsupply.traceability;

/** What the head of a document of МДЛП may say beside who, when and which packs. Values are as МДЛП's enumerations have them. */
public enum Fact {
    /** The other side: место деятельности or участник. */
    COUNTERPARTY,
    DOC_NUMBER,
    /** ISO day. */
    DOC_DATE,
    DOC_SERIES,
    TURNOVER,
    FUNDING,
    CONTRACT_KIND,
    /** Реестровый номер контракта в ЕИС. */
    CONTRACT_REGISTRY,
    CONTRACT_NUMBER,
    /** ISO day. */
    CONTRACT_DATE,
    RECEIVING,
    REASON,
    WITHDRAWAL_KIND,
    DESTRUCTION_WAY,
    DESTRUCTION_GROUND,
    DESTRUCTION_CAUSE,
    DECISION,
    DESTROYER_INN,
    DESTROYER_KPP,
    DESTROYER_FIAS,
    ACT_NUMBER,
    /** ISO day. */
    ACT_DATE,
    /** SSCC that is packed, filled or emptied. */
    BOX,
    SHIPPER_INN,
    SHIPPER_KPP,
    DEVICE,
    DEVICE_MESSAGE,
    /** What 250 recalls. */
    OPERATION,
    OPERATION_KIND,
    /** {@code true} when the circulation is paused and the refusal is all the same meant. */
    CONFIRM_PAUSED,
    WITHDRAWAL_CAUSE,
    RETURN_CAUSE
}
