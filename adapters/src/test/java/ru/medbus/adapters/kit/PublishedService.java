package ru.medbus.adapters.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;

/** Publishes an interface of {@code schemas} by CXF over real HTTP, as the application does. */
public final class PublishedService implements AutoCloseable {
    private final CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    private final HttpServer server;

    /** @param binding of {@code jakarta.xml.ws.soap.SOAPBinding} */
    public <T> PublishedService(Class<T> contract, T service, String binding) throws Exception {
        Bus bus = BusFactory.newInstance().createBus();
        servlet.setBus(bus);
        servlet.init(new MockServletConfig());
        var factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setServiceClass(contract);
        factory.setServiceBean(service);
        factory.setBindingId(binding);
        factory.setAddress("/service");
        factory.getInInterceptors().add(new BodyDecides());
        factory.create();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/service", this::serve);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/service");
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new MockHttpServletRequest(exchange.getRequestMethod(), "/service");
            request.setPathInfo("/service");
            request.setServerPort(server.getAddress().getPort());
            request.setQueryString(exchange.getRequestURI().getQuery());
            exchange.getRequestHeaders()
                    .forEach((name, values) -> values.forEach(value -> request.addHeader(name, value)));
            request.setContent(exchange.getRequestBody().readAllBytes());
            var response = new MockHttpServletResponse();
            servlet.service(request, response);
            var body = response.getContentAsByteArray();
            exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (jakarta.servlet.ServletException e) {
            throw new IOException(e);
        }
    }

    /** SOAPAction names another operation in some calls; without it CXF goes by the body's element. */
    private static final class BodyDecides extends AbstractPhaseInterceptor<Message> {
        BodyDecides() {
            super(Phase.RECEIVE);
        }

        @Override
        public void handleMessage(Message message) {
            CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS)).remove("SOAPAction");
        }
    }

    @Override
    public void close() {
        server.stop(0);
        servlet.destroy();
    }
}
