package ru.medbus.domain.journal;

/** Why a message of a group is not sent again. */
public enum Obstacle {
    MOVED_ON("Уже не отложено по этой причине: повторено или завершено раньше"),
    NO_BODY("Тело документа удалено по сроку хранения: отправлять нечего"),
    REPLACED("Вместо него отправлена исправленная версия");

    private final String title;

    Obstacle(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
