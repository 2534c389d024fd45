package ru.medbus.domain.passport.accounting;

import java.math.BigDecimal;
import ru.medbus.domain.shared.Snils;

/** A post that a person holds, as the passport has it. */
public record BookedPost(String id, Snils snils, String name, String postCode, String postName, BigDecimal rate) {}
