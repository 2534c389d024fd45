package ru.medbus.domain.journal;

/** A resend of a group that is not begun; the message says why and what to do. */
public final class BulkRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BulkRefusedException(String message) {
        super(message);
    }

    static BulkRefusedException noReason() {
        return new BulkRefusedException("Напишите причину не короче пяти знаков: она останется у каждого сообщения");
    }

    static BulkRefusedException nothing() {
        return new BulkRefusedException("Повторять нечего: в группе не осталось сообщений, которые можно отправить");
    }

    static BulkRefusedException running() {
        return new BulkRefusedException("Эта группа уже повторяется: дождитесь конца или остановите прежний повтор");
    }

    static BulkRefusedException otherNumber(int sendable) {
        return new BulkRefusedException("Число не подтверждено: сейчас будет повторено " + sendable
                + ". Проверьте и наберите это число");
    }
}
