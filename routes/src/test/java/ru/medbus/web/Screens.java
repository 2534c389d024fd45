package ru.medbus.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Pages as a person signed in gets them. */
@TestComponent
public class Screens {
    private final MockMvc web;
    private final Map<String, Cookie> signIns = new ConcurrentHashMap<>();

    Screens(MockMvc web) {
        this.web = web;
    }

    public ResultActions open(String login, String path) throws Exception {
        return web.perform(get(java.net.URI.create(path)).cookie(cookie(login)));
    }

    /** Sends a form: names and values by turns. */
    public ResultActions send(String login, String path, String... fields) throws Exception {
        var form = post(path).cookie(cookie(login)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return web.perform(form);
    }

    public ResultActions perform(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request);
    }

    public String text(String login, String path) throws Exception {
        return open(login, path).andReturn().getResponse().getContentAsString();
    }

    public Cookie cookie(String login) throws Exception {
        if (!signIns.containsKey(login)) {
            signIns.put(login, signIn(login, "demo"));
        }
        return signIns.get(login);
    }

    public Cookie signIn(String login, String password) throws Exception {
        return web.perform(post("/login").param("username", login).param("password", password)
                .with(SecurityMockMvcRequestPostProcessors.csrf())).andReturn().getResponse()
                .getCookie("medbus_sign_in");
    }
}
