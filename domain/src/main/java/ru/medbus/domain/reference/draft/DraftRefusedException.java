package ru.medbus.domain.reference.draft;

/** A change of a draft is refused; nothing was written. */
public class DraftRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DraftRefusedException(String message) {
        super(message);
    }

    /** Somebody else has changed the cell meanwhile. */
    public static final class Clash extends DraftRefusedException {
        private static final long serialVersionUID = 1L;

        Clash(String now) {
            super(now.isEmpty()
                    ? "Ячейку тем временем очистили: обновите страницу"
                    : "Ячейку тем временем изменили на «" + now + "»: обновите страницу");
        }
    }

    /** The draft has faults. */
    public static final class Faulty extends DraftRefusedException {
        private static final long serialVersionUID = 1L;

        Faulty(int faults) {
            super("Черновик не опубликован: ошибок " + faults + ". Исправьте отмеченные ячейки.");
        }
    }
}
