/** Who may come in and how far: systems by token or certificate, people by a sign-in, each refusal written down. */
package ru.medbus.security;
