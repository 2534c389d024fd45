/** ФРМР, the federal register of medical staff: documents that ИПС carries (our proposal, docs/systems/frmr.md). */
package ru.medbus.schemas.frmr;
