package ru.medbus.faults;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Whether a bus says that it serves. */
final class Health {
    private Health() {}

    static boolean up(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
