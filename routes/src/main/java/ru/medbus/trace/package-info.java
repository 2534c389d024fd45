/** OpenTelemetry traces: a call that brings a message and every run of its steps under one trace id. */
package ru.medbus.trace;
