/** What strangers and broken systems send: each kind is refused properly, leaves a trace and makes us call nobody. */
package ru.medbus.hostile;
