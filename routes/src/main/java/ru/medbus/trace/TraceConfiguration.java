package ru.medbus.trace;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TraceConfiguration {

    /** Behind the gates: who is not known begins no trace. */
    @Bean
    FilterRegistrationBean<CallTrace> callTrace(Traces traces) {
        var filter = new FilterRegistrationBean<>(new CallTrace(traces));
        filter.addUrlPatterns("/api/v1/*", "/services/*");
        filter.setEnabled(traces.on());
        return filter;
    }
}
