package ru.medbus.security;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.Constants;
import org.apache.coyote.Request;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Looks after the connections of all ports twice a second: whose headers drip, and who goes on dripping a body after he
 * was answered, is cut off. An address has so many connections and no more.
 */
@Component
@EnableConfigurationProperties(WireProperties.class)
class SlowSenders {
    private final WireProperties limits;
    private final RepeatedRefusals refusals;
    private final List<WatchedEndpoint> ports = new CopyOnWriteArrayList<>();
    private final Map<Request, Leftover> leftovers = new ConcurrentHashMap<>();

    /** The rest of a body that nobody has read, and when its sender was answered. */
    private record Leftover(InetSocketAddress peer, long answeredNanos) {}

    SlowSenders(WireProperties limits, RepeatedRefusals refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    /** Watches a port from now on. */
    void watch(Connector connector) {
        if (connector.getProtocolHandler() instanceof WatchedProtocol protocol) {
            var port = protocol.endpoint();
            var proxies = limits.proxies().stream().map(IpAddressMatcher::new).toList();
            port.welcome(peer -> proxies.stream().anyMatch(known -> known.matches(peer.getAddress().getHostAddress()))
                    || welcome(port, peer));
            ports.add(port);
        }
    }

    private boolean welcome(WatchedEndpoint port, InetSocketAddress peer) {
        boolean room = limits.connections() == 0 || port.connections(peer) < limits.connections();
        if (!room) {
            note(peer, WireAnswer.TOO_MANY, "соединение");
        }
        return room;
    }

    /** The request is answered; what is left of its body may come for a little while. */
    void answered(org.apache.catalina.connector.Request request) {
        if (!request.isFinished()) {
            leftovers.put(request.getCoyoteRequest(), new Leftover(
                    new InetSocketAddress(request.getRemoteAddr(), request.getRemotePort()), System.nanoTime()));
        }
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        ports.forEach(port -> port.endLateHeaders(limits.headersWithin().toNanos(),
                peer -> note(peer, WireAnswer.TOO_SLOW, "заголовки запроса")));
        leftovers.entrySet().removeIf(entry -> over(entry.getKey(), entry.getValue()));
    }

    /** Whether the leftover needs no more looks. */
    private boolean over(Request request, Leftover leftover) {
        if (request.getRequestProcessor().getStage() != Constants.STAGE_ENDINPUT) {
            return true;
        }
        boolean late = System.nanoTime() - leftover.answeredNanos() > limits.leftoversWithin().toNanos();
        if (late) {
            ports.forEach(port -> port.end(leftover.peer()));
        }
        return late;
    }

    private void note(InetSocketAddress peer, WireAnswer answer, String subject) {
        refusals.note("без входа", Origin.written(peer.getAddress().getHostAddress()), subject, answer.rule());
    }
}
