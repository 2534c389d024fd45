/** What the region tells ФРЛЛО: batches out, answers in, record by record. */
package ru.medbus.routes.frllo;
