/** СЭМД: documents composed from small records. Rules: docs/systems/semd.md, «Что собирается». */
package ru.medbus.mappings.semd.compose;
