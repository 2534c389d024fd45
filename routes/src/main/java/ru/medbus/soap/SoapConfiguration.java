package ru.medbus.soap;

import jakarta.xml.ws.soap.SOAPBinding;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Publishes the endpoints. Attachments are bounded in number and size here, elements and depth by the bus's limits. */
@Configuration
class SoapConfiguration {
    private static final String MOST_ATTACHMENT_BYTES = Integer.toString(64 << 20);
    private static final int DEEPEST = 64;
    private static final long MOST_ELEMENTS = 10_000;
    private static final int MOST_TEXT = 64 << 20;

    @Bean(name = Bus.DEFAULT_BUS_ID, destroyMethod = "shutdown")
    SpringBus soapBus() {
        var bus = new SpringBus();
        bus.setProperty("attachment-max-size", MOST_ATTACHMENT_BYTES);
        bus.setProperty("attachment-max-count", ReadableOnly.MOST_ATTACHMENTS);
        bus.setProperty("org.apache.cxf.stax.maxChildElements", MOST_ELEMENTS);
        bus.setProperty("org.apache.cxf.stax.maxElementDepth", DEEPEST);
        bus.setProperty("org.apache.cxf.stax.maxTextLength", MOST_TEXT);
        bus.getInInterceptors().add(new ReadableOnly());
        bus.getInInterceptors().add(new Understood());
        bus.getOutFaultInterceptors().add(new FaultInRussian());
        return bus;
    }

    @Bean
    ServletRegistrationBean<KnownServices> soapServlet() {
        var servlet = new ServletRegistrationBean<>(new KnownServices(), "/services/*");
        servlet.addInitParameter("hide-service-list-page", "true");
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    /** Takes MTOM as it comes; its own answers carry no bytes, so a client without MTOM can read them too. */
    @Bean
    EndpointImpl semdService(Bus bus, SemdEndpoint endpoint) {
        return published(bus, endpoint, "/semd", SOAPBinding.SOAP11HTTP_BINDING);
    }

    @Bean
    EndpointImpl remdCallbackService(Bus bus, RemdCallbackEndpoint endpoint) {
        return published(bus, endpoint, "/remd-callback", SOAPBinding.SOAP12HTTP_BINDING);
    }

    @Bean
    EndpointImpl remdFileService(Bus bus, RemdFileEndpoint endpoint) {
        return published(bus, endpoint, "/remd-file", SOAPBinding.SOAP12HTTP_BINDING);
    }

    @Bean
    EndpointImpl vimisCallbackService(Bus bus, VimisCallbackEndpoint endpoint) {
        var service = published(bus, endpoint, "/vimis-callback", SOAPBinding.SOAP11HTTP_BINDING);
        service.getServer().getEndpoint().getInInterceptors().add(new BodyDecides());
        return service;
    }

    /** An endpoint of SOAP 1.2 answers SOAP 1.1 in its own version; the open adapter's SOAPAction is not relied upon. */
    @Bean
    EndpointImpl frmoCallbackService(Bus bus, FrmoCallbackEndpoint endpoint) {
        var service = published(bus, endpoint, "/frmo-callback", SOAPBinding.SOAP12HTTP_BINDING);
        service.getServer().getEndpoint().getInInterceptors().add(new BodyDecides());
        return service;
    }

    @Bean
    EndpointImpl frlloCallbackService(Bus bus, FrlloCallbackEndpoint endpoint) {
        var service = published(bus, endpoint, "/frllo-callback", SOAPBinding.SOAP12HTTP_BINDING);
        service.getServer().getEndpoint().getInInterceptors().add(new BodyDecides());
        return service;
    }

    private static EndpointImpl published(Bus bus, Object implementor, String path, String binding) {
        var endpoint = new EndpointImpl(bus, implementor, binding);
        endpoint.publish(path);
        return endpoint;
    }
}
