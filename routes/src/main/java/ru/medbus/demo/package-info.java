/** The demo profile: an invented region with invented people, systems that are simulated, and a little live traffic. */
package ru.medbus.demo;
