/** What МДЛП is told and what it answers: documents of edition 1.38 ↔ traceability (docs/systems/mdlp.md). */
package ru.medbus.mappings.mdlp;
