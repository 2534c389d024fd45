/** The application: what starts it. */
package ru.medbus;
