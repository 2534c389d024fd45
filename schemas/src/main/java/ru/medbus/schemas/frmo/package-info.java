/** ФРМО and ФРМР through ИПС ЕГИСЗ: requests that are answered later, and the service that takes the answers. */
package ru.medbus.schemas.frmo;
