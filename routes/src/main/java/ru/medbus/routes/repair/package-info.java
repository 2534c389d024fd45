/** What a person sends anew: it goes through the same doors as what systems send. */
package ru.medbus.routes.repair;
