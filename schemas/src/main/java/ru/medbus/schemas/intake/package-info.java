/** What systems call by SOAP to send us documents. */
package ru.medbus.schemas.intake;
