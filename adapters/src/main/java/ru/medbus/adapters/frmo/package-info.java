/** ФРМО and ФРМР through ИПС: a request is taken now and answered by callback (docs/systems/frmr.md). */
package ru.medbus.adapters.frmo;
