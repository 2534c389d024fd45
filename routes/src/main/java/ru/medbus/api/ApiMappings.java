package ru.medbus.api;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Looks for the answer to a system before the pages of staff: an address with a variable is compared with patterns one by
 * one, and the pages have hundreds of them.
 */
@Configuration
class ApiMappings implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new Mapping(false);
    }

    @Bean
    RequestMappingHandlerMapping apiHandlerMapping(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages,
            @Qualifier("mvcContentNegotiationManager") ContentNegotiationManager negotiation) {
        var api = new Mapping(true);
        api.setOrder(pages.getOrder() - 1);
        api.setContentNegotiationManager(negotiation);
        api.setInterceptors(((Mapping) pages).interceptors());
        return api;
    }

    /** The controllers of this package, or all others. */
    private static final class Mapping extends RequestMappingHandlerMapping {
        private final boolean ofApi;

        Mapping(boolean ofApi) {
            this.ofApi = ofApi;
        }

        @Override
        protected boolean isHandler(Class<?> type) {
            return super.isHandler(type) && ofApi == (type.getPackage() == ApiMappings.class.getPackage());
        }

        /** The gates of the pages stand before the API too. */
        Object[] interceptors() {
            return getAdaptedInterceptors();
        }
    }
}
