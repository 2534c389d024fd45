/** Flows of medical documents (СЭМД): accepted, distributed by rules, delivered to РЭМД, ВИМИС and regional subscribers. */
package ru.medbus.routes.document;
