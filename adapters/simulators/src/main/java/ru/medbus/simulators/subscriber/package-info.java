/** Working twins of regional subscribers: verify the signature of what comes, keep it once. What they do not imitate: docs/systems/subscriber.md. */
package ru.medbus.simulators.subscriber;
