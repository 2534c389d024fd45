/** What every adapter needs: the one HTTP client factory, the two kinds of failure, SOAP envelopes. */
package ru.medbus.adapters.kit;
