/** How complete each passport is, counted from its parts and kept for the register. */
package ru.medbus.domain.passport.completeness;
