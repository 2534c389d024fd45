package ru.medbus.domain.access;

/** An action that a role may allow. The title is what the administrator reads when he composes a role. */
public enum Permission {
    VIEW_MESSAGES("Видеть обмены", Kind.SCOPED),
    REVEAL_BODY("Открывать тела сообщений", Kind.PAYLOAD),
    RESEND("Отправлять повторно", Kind.SCOPED),
    EDIT_MESSAGES("Исправлять и отправлять исправленное", Kind.SCOPED),
    SEND_DOCUMENTS("Отправлять документы", Kind.SCOPED),
    MANAGE_ROUTES("Управлять маршрутами", Kind.WHOLE),
    MANAGE_RULES("Менять правила маршрутизации", Kind.WHOLE),
    MANAGE_PACKAGES("Устанавливать пакеты форматов", Kind.WHOLE),
    MANAGE_DICTIONARIES("Вести справочники", Kind.WHOLE),
    MANAGE_SYSTEMS("Управлять внешними системами", Kind.WHOLE),
    MANAGE_JOURNAL("Управлять хранением журнала", Kind.WHOLE),
    MANAGE_USERS("Управлять пользователями и доступом", Kind.WHOLE),
    VIEW_AUDIT("Смотреть журналы аудита и доступа", Kind.WHOLE),
    VIEW_PASSPORTS("Смотреть паспорта организаций", Kind.SCOPED),
    EDIT_PASSPORTS("Вести паспорт организации", Kind.SCOPED),
    ACCEPT_PASSPORTS("Принимать паспорта", Kind.WHOLE),
    MANAGE_NORMS("Вести порядки, нормативы и территории", Kind.WHOLE),
    VIEW_BENEFICIARIES("Смотреть регистры льготников", Kind.WHOLE),
    REQUEST_BENEFITS("Подавать заявки в регистр льготников", Kind.SCOPED),
    MANAGE_BENEFICIARIES("Вести регистры льготников", Kind.WHOLE),
    VIEW_PRESCRIPTIONS("Смотреть рецепты", Kind.SCOPED),
    ISSUE_PRESCRIPTIONS("Выписывать рецепты", Kind.SCOPED),
    DISPENSE_DRUGS("Отпускать лекарства по рецептам", Kind.SCOPED),
    MANAGE_STOCK("Вести остатки лекарств", Kind.SCOPED),
    MANAGE_ALLOTMENTS("Вести лимиты на лекарства, аптеки и склады", Kind.WHOLE),
    OVERRIDE_TRACEABILITY("Разрешать операции вопреки МДЛП", Kind.WHOLE),
    JVM_DEPTHS("Диагностика виртуальной машины", Kind.WHOLE);

    private enum Kind {
        WHOLE,
        SCOPED,
        PAYLOAD
    }

    private final String title;
    private final Kind kind;

    Permission(String title, Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    /** Whether it may be limited to the own organisation's data; the others concern the hub as a whole. */
    public boolean scoped() {
        return kind != Kind.WHOLE;
    }

    /** Whether it shows bodies, so that how much of them is seen must be said. */
    public boolean showsPayload() {
        return kind == Kind.PAYLOAD;
    }
}
