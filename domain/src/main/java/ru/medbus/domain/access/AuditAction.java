package ru.medbus.domain.access;

/** What the audit trail records; the title is what the auditor reads. */
public enum AuditAction {
    SIGNED_IN("Вход"),
    SIGN_IN_REFUSED("Вход отклонён"),
    LOCKED_OUT("Вход приостановлен"),
    SIGNED_OUT("Выход"),
    PERMISSION_REFUSED("Отказано в праве"),
    SYSTEM_REFUSED("Отказано системе"),
    STAFF_ADDED("Пользователь добавлен"),
    STAFF_CHANGED("Пользователь изменён"),
    STAFF_UNLOCKED("Пауза входа снята"),
    PASSWORD_SET("Пароль задан"),
    ROLE_ADDED("Роль добавлена"),
    ROLE_CHANGED("Роль изменена"),
    ROLE_REMOVED("Роль удалена"),
    TOKEN_ISSUED("Токен выдан"),
    TOKEN_REPLACED("Токен заменён"),
    SYSTEM_CHANGED("Доступ системы изменён"),
    LOG_EXPORTED("Журнал выгружен"),
    MESSAGE_RESENT("Сообщение отправлено повторно"),
    GROUP_RESENT("Группа отправлена повторно"),
    GROUP_RESEND_CANCELLED("Повтор группы остановлен"),
    TURN_GIVEN_UP("Сообщение уступило очередь"),
    MESSAGE_CHANGED("Сообщение исправлено"),
    ROUTE_SWITCHED("Маршрут переключён"),
    QUEUE_CHANGED("Очередь изменена"),
    RULE_CHANGED("Правило изменено"),
    PACKAGE_CHANGED("Пакет форматов изменён"),
    JOURNAL_DROPPED("Месяц журнала удалён"),
    HOLD_LAID("Наложен запрет удаления"),
    HOLD_LIFTED("Снят запрет удаления"),
    DICTIONARY_CHANGED("Справочник изменён"),
    NORMS_CHANGED("Норматив изменён"),
    TRACEABILITY_OVERRIDDEN("Операция разрешена вопреки МДЛП"),
    TRACEABILITY_REPAIRED("Отказ МДЛП разобран"),
    FRLLO_REPAIRED("Отказ ФРЛЛО разобран"),
    SETTING_CHANGED("Настройка изменена");

    private final String title;

    AuditAction(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
