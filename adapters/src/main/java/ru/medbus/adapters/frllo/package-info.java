/** ФРЛЛО through ИПС: an upload is taken now and answered by callback (docs/systems/frllo.md). */
package ru.medbus.adapters.frllo;
