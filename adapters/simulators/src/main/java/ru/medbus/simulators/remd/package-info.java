/** A working twin of РЭМД: checks, registers once, answers late by callback. What it does not imitate: docs/systems/remd.md. */
package ru.medbus.simulators.remd;
