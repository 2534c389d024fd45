/** Exchange with accounting and payroll systems of organisations: by REST, by folder, by SFTP and FTP, from the screen. */
package ru.medbus.routes.passport.accounting;
