package ru.medbus.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.web.Screens;

class RetentionPageIT extends BusIT {
    private static final String PAGE = "/console/retention";

    @Autowired
    private Screens screens;

    @Test
    void holdIsLaidAndShownWithoutThePersonalNumber() throws Exception {
        screens.send("admin", PAGE + "/holds", "kind", "SNILS", "key", "112-233-445 95", "reason", "Запрос суда № 5")
                .andExpect(status().is3xxRedirection());
        screens.open("admin", PAGE).andExpect(content().string(containsString("Запрос суда № 5")))
                .andExpect(content().string(containsString("СНИЛС …95")))
                .andExpect(content().string(not(containsString("11223344595"))));
    }

    @Test
    void wrongSnilsIsToldAtItsField() throws Exception {
        screens.send("admin", PAGE + "/holds", "kind", "SNILS", "key", "112-233-445 96", "reason", "Запрос суда № 6")
                .andExpect(status().isOk()).andExpect(content().string(containsString("верным контрольным числом")));
    }

    @Test
    void runningMonthIsNotDropped() throws Exception {
        screens.send("admin", PAGE + "/" + YearMonth.now(ZoneOffset.UTC) + "/all")
                .andExpect(status().is3xxRedirection());
        screens.open("admin", PAGE)
                .andExpect(content().string(containsString(YearMonth.now(ZoneOffset.UTC).toString())));
    }

    @Test
    void doctorMayNot() throws Exception {
        screens.open("doctor", PAGE).andExpect(status().isForbidden());
    }
}
