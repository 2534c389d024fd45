/**
 * Detached electronic signatures by GOST R 34.10-2012: making, checking, trusted issuers, signing keys.
 * Everything but the arithmetic is ours; the arithmetic is behind {@link SignatureProvider}.
 */
package ru.medbus.adapters.signature;
