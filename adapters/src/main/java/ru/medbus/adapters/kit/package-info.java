/** What every adapter needs: the one HTTP client factory, the three kinds of failure, SOAP envelopes, the pace of calls. */
package ru.medbus.adapters.kit;
