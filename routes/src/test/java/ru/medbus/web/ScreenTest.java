package ru.medbus.web;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import ru.medbus.Bus;

/** The application with its filters and pages, in the demo profile, without a network; one start for all such tests. */
@Target(TYPE)
@Retention(RUNTIME)
@SpringBootTest(classes = {Bus.class, DemoDatabase.class, Screens.class}, properties = "spring.autoconfigure.exclude="
        + ScreenTest.NOT_FOR_SCREENS)
@AutoConfigureMockMvc
@ActiveProfiles("demo")
public @interface ScreenTest {
    /** The broker, and what needs a real servlet container. */
    String NOT_FOR_SCREENS = "org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration,"
            + "io.hawt.springboot.HawtioEndpointAutoConfiguration,io.hawt.springboot.HawtioManagementConfiguration";
}
