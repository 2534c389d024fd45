package ru.medbus.security;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.NioEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections of one port. One that has to go is closed for reading: whoever reads it meets its end, and no thread
 * loses a connection under its hands.
 */
class WatchedEndpoint extends NioEndpoint {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedEndpoint.class);

    private volatile Predicate<InetSocketAddress> welcome = address -> true;

    /** @param guest whether an address may connect once more */
    void welcome(Predicate<InetSocketAddress> guest) {
        welcome = guest;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        var peer = peer(socket);
        if (peer == null || welcome.test(peer)) {
            return super.setSocketOptions(socket);
        }
        tell(socket, WireAnswer.TOO_MANY);
        destroySocket(socket);
        return true;
    }

    long connections(InetSocketAddress address) {
        return channels().map(WatchedEndpoint::peer)
                .filter(peer -> peer != null && peer.getAddress().equals(address.getAddress())).count();
    }

    /** Ends the connections whose request has begun and whose headers are not all there in time. */
    void endLateHeaders(long withinNanos, Consumer<InetSocketAddress> told) {
        long before = System.nanoTime() - withinNanos;
        for (var connection : getConnections()) {
            if (connection.getCurrentProcessor() instanceof Processor waiting && !waiting.isAsync()
                    && !waiting.isUpgrade() && begunBefore(waiting, before)) {
                var channel = connection.getSocket().getIOChannel();
                var peer = peer(channel);
                tell(channel, WireAnswer.TOO_SLOW);
                end(channel);
                told.accept(peer);
            }
        }
    }

    private static boolean begunBefore(Processor waiting, long moment) {
        var request = waiting.getRequest();
        return request != null && request.getStartTimeNanos() > 0 && request.getStartTimeNanos() - moment < 0;
    }

    /** Ends the connection of this peer. */
    void end(InetSocketAddress peer) {
        channels().filter(channel -> peer.equals(peer(channel))).forEach(WatchedEndpoint::end);
    }

    private Stream<SocketChannel> channels() {
        return getConnections().stream().map(connection -> connection.getSocket().getIOChannel())
                .filter(channel -> channel != null);
    }

    private static void end(SocketChannel channel) {
        try {
            channel.shutdownInput();
        } catch (IOException e) {
            LOG.debug("The peer has gone", e);
        }
    }

    /** Under TLS the words would be no answer. */
    private void tell(SocketChannel channel, WireAnswer answer) {
        if (!isSSLEnabled()) {
            try {
                channel.write(ByteBuffer.wrap(answer.text().getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                LOG.debug("The peer has gone", e);
            }
        }
    }

    private static InetSocketAddress peer(SocketChannel channel) {
        try {
            SocketAddress address = channel.getRemoteAddress();
            return address instanceof InetSocketAddress peer ? peer : null;
        } catch (IOException closed) {
            LOG.debug("The peer has gone", closed);
            return null;
        }
    }
}
