package ru.medbus.adapters.kit;

import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The one HTTP client factory: every call goes to an allowed host and ends within its time. */
@Component
@EnableConfigurationProperties(Egress.class)
public class HttpClients {
    private static final int CONNECTIONS_PER_ROUTE = 32;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Egress egress;

    public HttpClients(Egress egress) {
        this.egress = egress;
    }

    /**
     * A pooled blocking client without redirects, cookies, or repeats of its own.
     *
     * @param answerWithin longest silence of the other side, also the wait for a free connection
     */
    public CloseableHttpClient client(Duration answerWithin) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS_PER_ROUTE)
                .setMaxConnTotal(4 * CONNECTIONS_PER_ROUTE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setSocketTimeout(Timeout.of(answerWithin))
                        .build())
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(answerWithin))
                        .setConnectionRequestTimeout(Timeout.of(answerWithin))
                        .build())
                .addExecInterceptorFirst("egress", (request, scope, chain) -> {
                    check(request);
                    return chain.proceed(request, scope);
                })
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
    }

    /** Before anything is connected: an interceptor of requests would run after. */
    private void check(HttpRequest request) throws HttpException {
        try {
            egress.check(URI.create(request.getScheme() + "://" + request.getAuthority()));
        } catch (IllegalArgumentException e) {
            throw new HttpException(e.getMessage(), e);
        }
    }
}
