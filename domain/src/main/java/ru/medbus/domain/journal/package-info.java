/**
 * The journal: every message's way, its bodies and business keys; the truth from which the broker can be rebuilt.
 * What the domain decides to send is a journal row too, written in the domain's own transaction.
 */
package ru.medbus.domain.journal;
