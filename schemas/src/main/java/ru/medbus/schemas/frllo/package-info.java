/** ФРЛЛО, the federal register of those who get drugs free or cheaper: uploads that ИПС carries, and answers on them. */
package ru.medbus.schemas.frllo;
