package ru.medbus.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OutsideHeadersTest {
    private static final List<String> STEERING = List.of("CamelHttpUri", "CamelFileName", "CamelExecCommandArgs",
            "CamelBeanMethodName", "CamelSqlQuery", "JMSDestination", "JMSReplyTo", "JMSXGroupID", "_AMQ_DUPL_ID",
            "org.apache.camel.something", "Camel");
    private final Random random = new Random(20261123);

    @Test
    void namesThatSteerCamelAndJmsDoNotComeInInAnyLetterCase() throws Exception {
        for (int round = 0; round < 200; round++) {
            var names = STEERING.stream().map(this::recased).toList();
            var inside = passed(names);
            assertThat(Collections.list(inside.getHeaderNames())).containsExactly("X-Request-Id");
            names.forEach(name -> {
                assertThat(inside.getHeader(name)).as(name).isNull();
                assertThat(inside.getHeaders(name).hasMoreElements()).as(name).isFalse();
            });
        }
    }

    @Test
    void otherHeadersComeInAsTheyAre() throws Exception {
        var inside = passed(List.of("X-Camel", "Accept"));
        assertThat(inside.getHeader("X-Camel")).isEqualTo("evil");
        assertThat(Collections.list(inside.getHeaders("accept"))).containsExactly("evil");
    }

    private static HttpServletRequest passed(List<String> names) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/v1/semd");
        names.forEach(name -> request.addHeader(name, "evil"));
        request.addHeader("X-Request-Id", "1");
        var chain = new MockFilterChain();
        new OutsideHeaders().doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }

    private String recased(String name) {
        var letters = new ArrayList<String>();
        name.chars().forEach(letter -> letters.add(random.nextBoolean()
                ? Character.toString(letter).toUpperCase(java.util.Locale.ROOT)
                : Character.toString(letter).toLowerCase(java.util.Locale.ROOT)));
        return String.join("", letters);
    }
}
