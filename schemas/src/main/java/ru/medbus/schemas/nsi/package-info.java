/** Records of the wire of ФР НСИ (nsi.rosminzdrav.ru, REST v1): names as in its JSON. */
package ru.medbus.schemas.nsi;
