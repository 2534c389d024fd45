/** The administrator's console for messages: list, one message's page, its bodies, what is aside, sending again. */
package ru.medbus.console.messages;
