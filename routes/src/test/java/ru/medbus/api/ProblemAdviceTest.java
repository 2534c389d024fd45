package ru.medbus.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {
    private final MockMvc bus = MockMvcBuilders.standaloneSetup(new Starting()).setControllerAdvice(new ProblemAdvice())
            .build();

    /** The web server answers before the routes have started, and after they have stopped. */
    @RestController
    static class Starting {
        @PostMapping("/document")
        String accept() {
            throw new RejectedExecutionException("CamelContext is stopped");
        }
    }

    @Test
    void documentThatComesWhileTheRoutesAreDownIsAskedForLater() throws Exception {
        bus.perform(post("/document")).andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.type").value("urn:medbus:problem:unavailable"));
    }
}
