package ru.medbus.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Finds a port for the simulators before the adapters read their addresses. */
class FreePort implements EnvironmentPostProcessor {
    private static final String PORT = "medbus.simulators.port";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(PORT, "").isBlank()) {
            environment.getPropertySources().addFirst(new MapPropertySource("free-port", Map.of(PORT, free())));
        }
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("Нет свободного порта", e);
        }
    }
}
