package ru.medbus.console.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.web.Screens;

class DescriptionIT extends BusIT {
    @Autowired
    private Screens screens;

    @Test
    void everyOperationOfTheApiIsDescribedInRussian() throws Exception {
        screens.perform(get("/api/docs")).andExpect(status().isOk())
                .andExpect(jsonPath("$.info.title").value(containsString("Medbus")))
                .andExpect(jsonPath("$.paths['/api/v1/semd'].post.summary").value("Отправить документ"))
                .andExpect(jsonPath("$.paths['/api/v1/messages/{id}'].get.summary").exists())
                .andExpect(jsonPath("$.paths['/api/v1/messages'].get.summary").exists())
                .andExpect(jsonPath("$.paths['/api/v1/relay/{channel}'].post.summary").exists())
                .andExpect(jsonPath("$.paths['/api/v1/packages'].post.summary").value("Установить пакет формата"))
                .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"));
    }

    @Test
    void descriptionIsAPageForPeopleToo() throws Exception {
        screens.perform(get("/api/docs/ui")).andExpect(redirectedUrl("/swagger-ui/index.html"));
        assertThat(screens.perform(get("/swagger-ui/index.html")).andReturn().getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void hawtioIsForThoseWhoMay() throws Exception {
        screens.open("admin", "/hawtio").andExpect(redirectedUrl("/actuator/hawtio/"));
        screens.open("doctor", "/hawtio").andExpect(status().isForbidden());
        screens.open("doctor", "/actuator/hawtio/").andExpect(status().isForbidden());
    }
}
