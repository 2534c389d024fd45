package ru.medbus.domain.passport.accounting;

import java.math.BigDecimal;
import ru.medbus.domain.shared.Snils;

/**
 * A post that a person holds, and what was paid for it in the month.
 *
 * @param line        of the file
 * @param rate        ставка: 1 is a full one
 * @param fundKopecks фонд оплаты труда of the month, kopecks
 */
public record StaffLine(int line, Snils snils, String name, String postCode, String postName, String department,
        BigDecimal rate, long fundKopecks) {}
