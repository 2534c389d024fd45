/** What all screens are made with: the shell around a page, messages after a deed, times, CSV. */
package ru.medbus.web;
