/** Regional subscribers: systems to which the bus posts documents as they are, signed by a shared secret (docs/systems/subscriber.md). */
package ru.medbus.adapters.subscriber;
