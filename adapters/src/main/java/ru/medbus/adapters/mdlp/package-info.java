/** How to talk to ФГИС МДЛП: a session by a signed code, documents, tickets, codes; each method at its own pace. */
package ru.medbus.adapters.mdlp;
