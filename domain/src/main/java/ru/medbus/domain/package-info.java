/** What the region knows and decides; no word of it says how a document arrived or leaves. */
package ru.medbus.domain;
