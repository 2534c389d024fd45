package ru.medbus.domain.passport.equipment;

import java.time.Instant;

/** A state that a unit took, and why. */
public record StateChange(EquipmentState state, Instant at, String reason, String who) {}
