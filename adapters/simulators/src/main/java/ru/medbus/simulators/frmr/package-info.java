/** Working twin of ФРМР behind ИПС: takes requests, answers late by callback, in portions. What it does not imitate: docs/systems/frmr.md. */
package ru.medbus.simulators.frmr;
