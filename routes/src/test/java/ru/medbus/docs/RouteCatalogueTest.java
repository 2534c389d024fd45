package ru.medbus.docs;

import java.io.IOException;
import java.util.Comparator;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import ru.medbus.BusIT;

/** Writes docs/routes.md: the list of routes is the list of exchanges. */
class RouteCatalogueTest extends BusIT {
    @Autowired
    private CamelContext camel;
    @Value("${medbus.data}")
    private String data;

    @Test
    void routesAreListed() throws IOException {
        var page = new StringBuilder("""
            # Routes

            Written by a test (`make docs`). A route's id is the name of the queue that it reads.

            | id | what it does | from |
            |---|---|---|
            """);
        camel.getRoutes().stream().sorted(Comparator.comparing(Route::getRouteId)).forEach(route -> page.append("| `")
                .append(route.getRouteId()).append("` | ").append(route.getDescription()).append(" | `")
                .append(route.getEndpoint().getEndpointUri().replace(data, "data")).append("` |\n"));
        GeneratedPage.check("routes.md", page.toString());
    }
}
