package ru.medbus.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {
    @Test
    void whileRoutesStartTheSenderIsToldLater() throws Exception {
        /** As Camel refuses while the bus starts or stops. */
        @RestController
        class Starting {
            @GetMapping("/starting")
            String call() {
                throw new RejectedExecutionException("CamelContext is stopped");
            }
        }
        MockMvcBuilders.standaloneSetup(new Starting()).setControllerAdvice(new ProblemAdvice()).build()
                .perform(get("/starting")).andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"));
    }
}
