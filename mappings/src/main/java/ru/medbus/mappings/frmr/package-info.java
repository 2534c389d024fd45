/** Documents of ФРМР, as we propose them ↔ staff (docs/systems/frmr.md, «Документы»). */
package ru.medbus.mappings.frmr;
