/** ФГИС МДЛП: records of its JSON; documents are bound from {@code xsd/mdlp}. */
package ru.medbus.schemas.mdlp;
